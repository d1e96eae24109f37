import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { noteFirstContent } from '../../api/first-content.ts'
import { useDraft } from '../../api/writes/use-draft.ts'
import { useWrite } from '../../api/writes/use-writes.ts'
import type { Customer } from '../../api/customers.ts'
import { announce } from '../../components/ui/announce.ts'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { defaultValues } from '../../lib/model/default-values.ts'
import type { FormValues } from '../../lib/model/form-value.ts'
import type { ModelNode } from '../../lib/model/model-node.ts'
import { reviveValues } from '../../lib/model/revive-values.ts'
import { isDraft } from '../../lib/writes/draft-format.ts'
import { stateWords } from '../../lib/writes/state-words.ts'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { toCustomer, toWrites } from '../../paths.ts'
import { CustomerForm } from './CustomerForm.tsx'
import { FormSkeleton } from './FormGate.tsx'
import { asJson } from './form-parts.ts'
import type { FormTarget } from './form-parts.ts'

interface FormFrameProps {
  target: FormTarget
  served: unknown
  model: ModelNode
  customerId: string | null
  /** The list the record was opened from. */
  from?: CustomersSearch | undefined
  opened: Customer | null
  latest: Customer | null
  /** What a new customer starts with; the record's values otherwise. */
  initial?: FormValues | undefined
  /** Id of the write that failed and is to be corrected. */
  correcting: string | undefined
}

/** Waits for the draft, decides what the form starts with, and says where to go after sending. */
export function FormFrame(props: FormFrameProps) {
  const { target, served, model, customerId, from, opened, latest, initial, correcting } = props
  const draft = useDraft({ companyId: target.companyId, connectionId: target.connection.id, customerId })
  const failed = useWrite(correcting)
  const navigate = useNavigate()
  useEffect(noteFirstContent, [])
  const [start, setStart] = useState<{ opened: Customer | null; values: FormValues } | null>(null)

  if (draft.status !== 'loading' && start === null && (correcting === undefined || failed !== undefined)) {
    setStart({ opened, values: startValues() })
  }

  /** Corrections go on from what was sent; the draft of that write is the same, with what was typed since. */
  function startValues(): FormValues {
    if (failed === undefined) return initial ?? defaultValues(model, asJson(opened))
    const kept = draft.found
    if (kept !== null && isDraft(kept) && kept.draftId === failed.draftId) {
      draft.adopt()
      return reviveValues(model, kept.values).values
    }
    return defaultValues(model, { ...asJson(opened), ...failed.payload })
  }

  function onSent(entry: JournalEntry) {
    announce(stateWords(entry, Date.now()).label)
    const to =
      customerId === null || entry.customerId === null
        ? toWrites(target.companyId, { write: entry.id })
        : toCustomer(target.companyId, customerId, from)
    void navigate(to)
  }

  if (start === null) return <FormSkeleton />
  return (
    <CustomerForm
      target={target}
      start={{ servedModel: served, model, opened: start.opened, values: start.values }}
      {...{ customerId, draft, failed, latest, onSent }}
    />
  )
}
