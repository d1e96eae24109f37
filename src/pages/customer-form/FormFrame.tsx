import { useNavigate, useRouter } from '../../components/router/router-context.ts'
import { useEffect, useRef, useState } from 'react'
import { markFirstContent } from '../../api/first-content.ts'
import { useDraft } from '../../writes/hooks/use-draft.ts'
import { useWrite } from '../../writes/hooks/use-writes.ts'
import type { Customer } from '../../api/customers.ts'
import { announce } from '../../components/ui/announce.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { parseModel } from '../../model/parse/push-option.ts'
import { isDraft } from '../../writes/drafts/draft-format.ts'
import { stateWords } from '../../writes/messages/state-words.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { toCustomer, toWrites } from '../../lib/paths/links.ts'
import { CustomerForm } from './CustomerForm.tsx'
import { FormSkeleton } from './FormGate.tsx'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import { startFromTyped, startFromWrite } from './form-start.ts'
import type { Served } from './form-start.ts'

interface FormFrameProps extends Served {
  target: FormTarget
  customerId: string | null
  /** The list the record was opened from. */
  from?: CustomersSearch | undefined
  /** The record as it is known now; null for a new customer. */
  latest: Customer | null
  /** A record that was just read, as `latest` would show it. */
  onRead?: ((record: Customer) => Customer) | undefined
  /** What a new customer starts with; the record's values otherwise. */
  initial?: FormValues | undefined
  /** Id of the write that failed and is to be corrected. */
  correcting: string | undefined
  /** Whether it is known what this device has written. */
  areWritesKnown: boolean
}

/** Waits for the draft, decides what the form starts with, and says where to go after sending. */
export function FormFrame(props: FormFrameProps) {
  const { target, servedModel, model, customerId, from, latest, initial, correcting, areWritesKnown } = props
  const draft = useDraft({ companyId: target.companyId, connectionId: target.connection.id, customerId })
  const failed = useWrite(correcting)
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(markFirstContent, [])
  useEffect(() => {
    // Where the answer leads has to be here when the network goes away while it is awaited.
    const next = customerId === null ? toWrites(target.companyId) : toCustomer(target.companyId, customerId)
    router.preload(next)
  }, [router, target.companyId, customerId])
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  // The form keeps the model and the record it was drawn from; what is fetched later is compared with them.
  const [start, setStart] = useState<(FormStart & { round: number; isRedrawn: boolean }) | null>(null)
  const restart = (next: FormStart, isRedrawn = false) =>
    setStart({ ...next, isRedrawn, round: (start?.round ?? 0) + 1 })

  if (draft.status !== 'loading' && start === null && areWritesKnown) restart(firstStart())

  /** Corrections go on from what was sent; the draft of that write is the same, with what was typed since. */
  function firstStart(): FormStart {
    const served = { servedModel, model }
    if (failed === undefined)
      return { ...served, opened: latest, values: initial ?? defaultValues(model, asJson(latest)), lost: [] }
    const kept = draft.found
    if (kept === null || !isDraft(kept) || kept.draftId !== failed.draftId)
      return startFromWrite(served, failed, latest)
    draft.adopt()
    return startFromTyped(served, kept, latest)
  }

  /** Codat serves another model now: what was typed moves into its fields. False when it is no model at all. */
  function redraw(served: unknown, values: FormValues, opened: Customer | null): boolean {
    const next = parseModel(served)
    if (next === null) return false
    const typed = { values, openedRecord: asJson(opened) }
    restart(startFromTyped({ servedModel: served, model: next }, typed, opened), true)
    announce('The form was drawn anew; nothing has been sent')
    return true
  }

  function onSent(entry: JournalEntry) {
    announce(stateWords(entry, Date.now()).label)
    // Whoever has gone on to another page meanwhile is not taken away from it.
    if (!isHere.current) return
    const to =
      customerId === null || entry.customerId === null
        ? toWrites(target.companyId, { write: entry.id })
        : toCustomer(target.companyId, customerId, from)
    navigate(to)
  }

  if (start === null) return <FormSkeleton />
  return (
    <CustomerForm
      key={start.round}
      {...{ target, start, customerId, draft, failed, latest, onSent, onRead: props.onRead }}
      newModel={servedModel === start.servedModel ? undefined : servedModel}
      isRedrawn={start.isRedrawn}
      isWriteMissing={correcting !== undefined && failed === undefined}
      onTake={(typed) => restart(startFromTyped(start, typed, latest))}
      onRedraw={redraw}
    />
  )
}
