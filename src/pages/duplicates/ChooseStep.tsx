import type { Customer } from '../../api/customers.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { toDuplicates } from '../../lib/paths/duplicates-link.ts'
import { pickableFields } from '../../model/duplicates/consolidated-values.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { ALL_ITEMS, withPick } from '../../writes/duplicates/consolidation.ts'
import type { useConsolidation } from '../../writes/hooks/use-consolidation.ts'
import type { StepProgress } from '../../writes/rules/consolidation-progress.ts'
import { CompareTable } from './CompareTable.tsx'
import { consolidateMessages } from './messages.ts'
import styles from './consolidate.module.css'

interface ChooseStepProps {
  companyId: string
  customers: readonly Customer[]
  model: ModelNode
  consolidation: ReturnType<typeof useConsolidation>
  /** Fields of the survivor that will change. */
  changedCount: number
  update: StepProgress | undefined
}

/** Which customer is kept, and which of the others' values it gets. */
export function ChooseStep(props: ChooseStepProps) {
  const { companyId, customers, model, consolidation, changedCount, update } = props
  const { plan, keep, change, forget } = consolidation
  // After a failure something else can be sent; what may still arrive isn't replaced by another choice.
  const isLocked = update !== undefined && update.step !== 'to-send' && update.entry.state !== 'failed'
  const ids = customers.map(({ id }) => id)
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
  const next = changedCount > 0 || update?.step !== 'to-send' ? 'update' : 'archive'
  return (
    <>
      {isLocked && <Notice>{consolidateMessages.locked}</Notice>}
      <CompareTable companyId={companyId} customers={customers} choice={choice} />
      <div className={styles['foot']}>
        <p role="status">
          {plan === null
            ? consolidateMessages.chooseFirst
            : consolidateMessages.summary(changedCount, ids.length - 1)}
        </p>
        {plan !== null && (
          <>
            {!isLocked && (
              <Button look="quiet" onClick={forget}>
                {consolidateMessages.restart}
              </Button>
            )}
            <Link {...toDuplicates(companyId, { ids, step: next })} className={buttonClass('primary')}>
              {next === 'update' ? consolidateMessages.toUpdate : consolidateMessages.toArchive}
            </Link>
          </>
        )}
      </div>
    </>
  )
}
