import { LoadError } from '../../components/feedback/LoadError.tsx'
import { usePlanTarget } from '../../components/plan/use-plan-target.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { LOADING } from '../../components/ui/late.tsx'
import { toCustomers } from '../../lib/paths/links.ts'
import { useBulkEdit } from '../../writes/hooks/use-bulk-edit.ts'
import { BulkEditSteps } from './BulkEditSteps.tsx'
import { bulkEditMessages } from './messages.ts'
import styles from './bulk-edit.module.css'

interface BulkEditBodyProps {
  companyId: string
  editId: string
  /** The connection that the address names. */
  wanted: string | undefined
}

/** A bulk edit where this device has it and its changes can be sent, else why not. */
export default function BulkEditBody({ companyId, editId, wanted }: BulkEditBodyProps) {
  const stored = useBulkEdit(editId)
  const state = usePlanTarget(companyId, wanted)
  const { edit } = stored
  if (!stored.isLoading && edit?.companyId !== companyId)
    return (
      <EmptyState
        title={bulkEditMessages.notFound}
        action={<ActionLink {...toCustomers(companyId)}>{bulkEditMessages.openCustomers}</ActionLink>}
      >
        {bulkEditMessages.notFoundText}
      </EmptyState>
    )
  if (state.kind === 'failed') return <LoadError error={state.error} onRetry={state.retry} />
  if (state.kind === 'stopped') return <EmptyState title={state.reason} />
  if (state.kind === 'loading' || edit === null) return <div className={styles['state']}>{LOADING}</div>
  return <BulkEditSteps key={state.target.connection.id} target={state.target} stored={stored} edit={edit} />
}
