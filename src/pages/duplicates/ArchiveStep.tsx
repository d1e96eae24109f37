import { customerTitle } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { Link } from '../../components/router/Link.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import { isArchivedStatus } from '../../model/customer-schema.ts'
import type { Consolidation } from '../../writes/duplicates/consolidation.ts'
import { progressFrom } from '../../writes/rules/consolidation-progress.ts'
import type { StepProgress } from '../../writes/rules/consolidation-progress.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'
import { ArchiveForm } from './ArchiveForm.tsx'
import { ArchiveRow } from './ArchiveRow.tsx'
import { consolidateMessages } from './messages.ts'
import { StepNews } from './StepNews.tsx'
import type { ToStep } from './to-step.ts'
import styles from './consolidate.module.css'

interface ArchiveStepProps {
  companyId: string
  platformName: string
  plan: Consolidation
  customers: readonly Customer[]
  entries: readonly JournalEntry[]
  update: StepProgress
  /** Whether archiving has to come after the survivor's update, which is to be sent or was. */
  mustFollow: boolean
  isUpdateDone: boolean
  /** The customer whose archiving is open. */
  opened: string | undefined
  to: ToStep
  onFinished: () => void
}

/** The customers that go, each read again and reviewed, once the survivor is confirmed. */
export function ArchiveStep(props: ArchiveStepProps) {
  const { companyId, platformName, plan, customers, entries, mustFollow, isUpdateDone, opened, to } = props
  const others = customers
    .filter(({ id }) => id !== plan.survivorId)
    .map((customer) => ({
      customer,
      progress: progressFrom(plan.archiveDraftIds[customer.id] ?? '', entries),
      isArchived: customer.status != null && isArchivedStatus(customer.status),
    }))
  const isStoredDifferently =
    props.update.entry !== undefined && storedDifferently(props.update.entry).length > 0
  const survivor = customers.find(({ id }) => id === plan.survivorId)
  const isDone =
    isUpdateDone && others.every(({ progress, isArchived }) => progress.step === 'confirmed' || isArchived)
  const open = isUpdateDone
    ? others.find(
        ({ customer, progress, isArchived }) =>
          customer.id === opened &&
          !isArchived &&
          (progress.step === 'to-send' || progress.entry.state === 'failed'),
      )
    : undefined

  if (open !== undefined)
    return (
      <ArchiveForm
        companyId={companyId}
        plan={plan}
        customer={open.customer}
        failed={open.progress.entry}
        mustFollow={mustFollow}
        back={to({ step: 'archive' })}
      />
    )
  return (
    <>
      {!isUpdateDone && <Notice tone="warning">{consolidateMessages.archiveFirst}</Notice>}
      {isDone ? (
        <StepNews>{consolidateMessages.done(others.length)}</StepNews>
      ) : (
        <StepNews>{consolidateMessages.archiveText(platformName)}</StepNews>
      )}
      {isStoredDifferently && (
        <Notice tone="warning">
          {consolidateMessages.storedDifferently(platformName)}{' '}
          <Link {...to({ step: 'update' })}>{consolidateMessages.seeDifferences}</Link>
        </Notice>
      )}
      <ul className={styles['archives']} aria-label={consolidateMessages.stepArchive}>
        {others.map(({ customer, progress, isArchived }) => (
          <ArchiveRow
            key={customer.id}
            title={customerTitle(customer)}
            progress={progress}
            isArchived={isArchived}
            isReady={isUpdateDone}
            open={to({ step: 'archive', archive: customer.id })}
          />
        ))}
      </ul>
      {isDone && survivor !== undefined && (
        <div className={styles['foot']}>
          <Link {...toCustomer(companyId, survivor.id)} className={buttonClass()}>
            {consolidateMessages.openSurvivor(customerTitle(survivor))}
          </Link>
          <Link
            {...to({ ids: undefined, differences: false })}
            className={buttonClass('primary')}
            onClick={props.onFinished}
          >
            {consolidateMessages.finish}
          </Link>
        </div>
      )}
    </>
  )
}
