import { customerTitle } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { Link } from '../../components/router/Link.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import { asJsonObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { consolidatedValues } from '../../model/duplicates/consolidated-values.ts'
import { ALL_ITEMS } from '../../writes/duplicates/consolidation.ts'
import type { Consolidation } from '../../writes/duplicates/consolidation.ts'
import type { StepProgress } from '../../writes/rules/consolidation-progress.ts'
import { FormGate } from '../customer-form/FormGate.tsx'
import { StoredCustomerForm } from '../customer-form/StoredCustomerForm.tsx'
import { consolidateMessages } from './messages.ts'
import { StepNews } from './StepNews.tsx'
import type { ToStep } from './to-step.ts'
import styles from './consolidate.module.css'

interface UpdateStepProps {
  companyId: string
  connectionId: string
  plan: Consolidation
  survivor: Customer
  records: ReadonlyMap<string, JsonObject>
  /** The survivor has all that was chosen. */
  isNothingToUpdate: boolean
  update: StepProgress
  to: ToStep
}

/** The form with what was chosen for the survivor, and what became of it once it was sent. */
export function UpdateStep(props: UpdateStepProps) {
  const { companyId, connectionId, plan, survivor, isNothingToUpdate, update, to } = props
  const { step, entry } = update
  const onward = (
    <Link {...to({ step: 'archive' })} className={buttonClass('primary')}>
      {consolidateMessages.toArchive}
    </Link>
  )
  const isFailed = entry?.state === 'failed'
  return (
    <>
      {/* The form says itself why the last attempt failed. */}
      {entry !== undefined && !isFailed && <WritePanel entry={entry} />}
      {step === 'under-way' && <StepNews>{consolidateMessages.underWay(entry.platformName)}</StepNews>}
      {step === 'stopped' && <StepNews>{consolidateMessages.stopped(entry.platformName)}</StepNews>}
      {step === 'confirmed' && (
        <div className={styles['foot']}>
          <StepNews>{consolidateMessages.confirmed(entry.platformName)}</StepNews>
          {onward}
        </div>
      )}
      {step === 'to-send' && isNothingToUpdate && (
        <div className={styles['foot']}>
          <p>{consolidateMessages.noUpdate}</p>
          {onward}
        </div>
      )}
      {((step === 'to-send' && !isNothingToUpdate) || isFailed) && (
        <>
          <p>{consolidateMessages.updateText(customerTitle(survivor))}</p>
          <FormGate companyId={companyId} wantedConnection={connectionId} feature="Put">
            {(target, servedModel, model) => (
              <StoredCustomerForm
                key={`${plan.updateDraftId} ${entry?.id}`}
                target={target}
                servedModel={servedModel}
                model={model}
                stored={survivor}
                correcting={entry?.id}
                initialOf={(latest) =>
                  consolidatedValues(
                    model,
                    new Map([...props.records, [survivor.id, asJsonObject(latest)]]),
                    { ...plan, allItems: ALL_ITEMS },
                  )
                }
                asStep={{ draftId: plan.updateDraftId, next: to({ step: 'update' }) }}
              />
            )}
          </FormGate>
        </>
      )}
    </>
  )
}
