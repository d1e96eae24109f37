import type { Customer } from '../../api/customers.ts'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { asJsonObject } from '../../lib/json.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { changedFields } from '../../model/duplicates/consolidated-values.ts'
import { ALL_ITEMS } from '../../writes/duplicates/consolidation.ts'
import { useConsolidation } from '../../writes/hooks/use-consolidation.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { useWritesKnown } from '../../writes/hooks/use-writes-known.ts'
import { progressFrom } from '../../writes/rules/consolidation-progress.ts'
import { ArchiveStep } from './ArchiveStep.tsx'
import { ChooseStep } from './ChooseStep.tsx'
import { ConsolidationSteps } from './ConsolidationSteps.tsx'
import { compareMessages, consolidateMessages, duplicateMessages } from './messages.ts'
import { toShown } from './to-shown.ts'
import type { ToStep } from './to-step.ts'
import { UpdateStep } from './UpdateStep.tsx'
import type { ConsolidationTarget } from './consolidation-target.ts'

interface ConsolidateCustomersProps {
  companyId: string
  target: Extract<ConsolidationTarget, { status: 'offered' }>
  customers: readonly Customer[]
  search: DuplicatesSearch
}

/**
 * Customers that are one: which of them is kept and with which values, then its update, then archiving the others. What
 * was chosen is on this device, what was sent is in the journal; the page only shows how the two stand.
 */
export function ConsolidateCustomers({ companyId, target, customers, search }: ConsolidateCustomersProps) {
  const { connection, platformName, model } = target
  const ids = customers.map(({ id }) => id)
  const consolidation = useConsolidation({ companyId, connectionId: connection.id, ids })
  const entries = useWrites(companyId)
  const areWritesKnown = useWritesKnown()
  const { plan } = consolidation
  if (consolidation.isLoading || !areWritesKnown)
    return (
      <p role="status" aria-label={compareMessages.loading}>
        <SkeletonBar width="54%" />
      </p>
    )
  const records = new Map(customers.map((customer) => [customer.id, asJsonObject(customer)]))
  const update = plan === null ? undefined : progressFrom(plan.updateDraftId, entries)
  const changed = plan === null ? [] : changedFields(model, records, { ...plan, allItems: ALL_ITEMS })
  const isUpdateDone = update?.step === 'confirmed' || (update?.step === 'to-send' && changed.length === 0)
  const archives = Object.values(plan?.archiveDraftIds ?? {}).map((draftId) => progressFrom(draftId, entries))
  // After a failure something else can be sent; what may still arrive isn't replaced by another choice.
  const isLocked = [update, ...archives].some(
    (progress) => progress?.entry && progress.entry.state !== 'failed',
  )
  const step = plan === null ? undefined : search.step
  const to: ToStep = (change) =>
    toShown(companyId, { ...search, step: undefined, archive: undefined, ...change })
  const survivor = customers.find(({ id }) => id === plan?.survivorId)
  return (
    <>
      {consolidation.isUnstored && <Notice tone="warning">{duplicateMessages.unstored}</Notice>}
      <Notice>{consolidateMessages.intro(platformName)}</Notice>
      <ConsolidationSteps to={to} current={step} isChosen={plan !== null} isUpdateDone={isUpdateDone} />
      {step === undefined || plan === null || update === undefined || survivor === undefined ? (
        <ChooseStep
          companyId={companyId}
          customers={customers}
          search={search}
          model={model}
          consolidation={consolidation}
          changedCount={changed.length}
          hasUpdate={changed.length > 0 || update?.entry !== undefined}
          isLocked={isLocked}
          to={to}
        />
      ) : step === 'update' ? (
        <UpdateStep
          companyId={companyId}
          connectionId={connection.id}
          plan={plan}
          survivor={survivor}
          records={records}
          isNothingToUpdate={changed.length === 0}
          update={update}
          to={to}
        />
      ) : (
        <ArchiveStep
          companyId={companyId}
          platformName={platformName}
          plan={plan}
          customers={customers}
          entries={entries}
          update={update}
          mustFollow={update.step !== 'to-send' || changed.length > 0}
          isUpdateDone={isUpdateDone}
          opened={search.archive}
          to={to}
          onFinished={consolidation.forget}
        />
      )}
    </>
  )
}
