import { customerTitle } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { BackLink } from '../../components/record/BackLink.tsx'
import { asJsonObject } from '../../lib/json.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'
import { archivedValues } from '../../model/duplicates/consolidated-values.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import type { Consolidation } from '../../writes/duplicates/consolidation.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { FormGate } from '../customer-form/FormGate.tsx'
import { StoredCustomerForm } from '../customer-form/StoredCustomerForm.tsx'
import { consolidateMessages } from './messages.ts'

interface ArchiveFormProps {
  companyId: string
  plan: Consolidation
  customer: Customer
  /** An earlier attempt that failed. */
  failed: JournalEntry | undefined
  mustFollow: boolean
  back: LinkTarget
}

/** The form of one customer that goes, with nothing but its status changed, and its review open. */
export function ArchiveForm({ companyId, plan, customer, failed, mustFollow, back }: ArchiveFormProps) {
  const draftId = plan.archiveDraftIds[customer.id]
  if (draftId === undefined) return null
  return (
    <>
      <BackLink {...back}>{consolidateMessages.cancelArchive}</BackLink>
      <h2>{consolidateMessages.archiveNamed(customerTitle(customer))}</h2>
      <FormGate companyId={companyId} wantedConnection={plan.connectionId} feature="Put">
        {(target, servedModel, model) => (
          <StoredCustomerForm
            key={`${draftId} ${failed?.id}`}
            target={target}
            servedModel={servedModel}
            model={model}
            stored={customer}
            correcting={failed?.id}
            reviewsAtOnce={failed === undefined}
            initialOf={(latest) => {
              const record = asJsonObject(latest)
              return archivedValues(model, record) ?? defaultValues(model, record)
            }}
            asStep={{ draftId, next: back, after: mustFollow ? plan.updateDraftId : undefined }}
          />
        )}
      </FormGate>
    </>
  )
}
