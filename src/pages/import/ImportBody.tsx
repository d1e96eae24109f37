import { LoadError } from '../../components/feedback/LoadError.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { usePlanTarget } from '../../components/plan/use-plan-target.ts'

interface ImportBodyProps {
  companyId: string
  /** The connection that the address names. */
  wanted: string | undefined
}

/** An import where its changes can be sent, else why not. */
export default function ImportBody({ companyId, wanted }: ImportBodyProps) {
  const state = usePlanTarget(companyId, wanted)
  if (state.kind === 'failed') return <LoadError error={state.error} onRetry={state.retry} />
  if (state.kind === 'stopped') return <EmptyState title={state.reason} />
  return state.kind === 'ready' && <ImportSteps key={state.target.connection.id} target={state.target} />
}
