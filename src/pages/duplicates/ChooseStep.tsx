import type { Customer } from '../../api/customers.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { isArchivedStatus } from '../../model/customer-schema.ts'
import { pickableFields } from '../../model/duplicates/consolidated-values.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { ALL_ITEMS, withPick } from '../../writes/duplicates/consolidation.ts'
import type { useConsolidation } from '../../writes/hooks/use-consolidation.ts'
import { CompareTable } from './CompareTable.tsx'
import { consolidateMessages } from './messages.ts'
import type { ToStep } from './to-step.ts'
import styles from './consolidate.module.css'

interface ChooseStepProps {
  companyId: string
  customers: readonly Customer[]
  search: DuplicatesSearch
  model: ModelNode
  consolidation: ReturnType<typeof useConsolidation>
  /** Fields of the survivor that will change. */
  changedCount: number
  /** Whether the survivor's update is to be sent or was. */
  hasUpdate: boolean
  /** Something was sent that other choices can't replace. */
  isLocked: boolean
  to: ToStep
}

const isArchived = ({ status }: Customer) => status != null && isArchivedStatus(status)

/** Which customer is kept, and which of the others' values it gets. */
export function ChooseStep(props: ChooseStepProps) {
  const { companyId, customers, search, model, consolidation, changedCount, hasUpdate, isLocked, to } = props
  const { plan, keep, change, forget } = consolidation
  const choice = {
    survivorId: plan?.survivorId,
    keys: new Map(pickableFields(model).map(({ name, key }) => [name, key])),
    picks: plan?.picks ?? {},
    allItems: ALL_ITEMS,
    isLocked,
    onKeep: keep,
    onPick: (field: string, from: string) =>
      change((now) => withPick(now, field, from, () => crypto.randomUUID(), Date.now())),
  }
  const toArchive = customers.filter((customer) => customer.id !== plan?.survivorId && !isArchived(customer))
  const survivor = customers.find(({ id }) => id === plan?.survivorId)
  const next = hasUpdate ? 'update' : 'archive'
  return (
    <>
      {isLocked && <Notice>{consolidateMessages.locked}</Notice>}
      <CompareTable companyId={companyId} customers={customers} search={search} choice={choice} />
      {survivor !== undefined && isArchived(survivor) && (
        <Notice tone="warning">{consolidateMessages.keptIsArchived}</Notice>
      )}
      <div className={styles['foot']}>
        <p role="status">
          {plan === null
            ? consolidateMessages.chooseFirst
            : consolidateMessages.summary(changedCount, toArchive.length)}
        </p>
        {plan !== null && (
          <>
            {!isLocked && (
              <Button look="quiet" onClick={forget}>
                {consolidateMessages.restart}
              </Button>
            )}
            <Link {...to({ step: next })} className={buttonClass('primary')}>
              {next === 'update' ? consolidateMessages.toUpdate : consolidateMessages.toArchive}
            </Link>
          </>
        )}
      </div>
    </>
  )
}
