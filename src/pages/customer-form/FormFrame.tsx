import { use, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Customer } from '../../api/customers.ts'
import { appStatus, updateAppStatus } from '../../api/app-status.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { focusPath } from '../../components/form/focus-path.ts'
import { useNavigate, useRouter } from '../../components/router/router-context.ts'
import { announce } from '../../components/ui/announce.ts'
import { loadDialogCode } from '../../components/ui/dialog-code.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomer, toWrites } from '../../lib/paths/links.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'
import { whenIdle } from '../../lib/when-idle.ts'
import type { FormValues } from '../../model/form-value.ts'
import { parseModelOnce } from '../../model/parse/parse-model-once.ts'
import { draftKey } from '../../writes/drafts/draft-format.ts'
import { useDraft } from '../../writes/hooks/use-draft.ts'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { useWrite } from '../../writes/hooks/use-writes.ts'
import { stateMessage } from '../../writes/messages/state-messages.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { CustomerForm } from './CustomerForm.tsx'
import { earlyForm } from './early-form.ts'
import { FixContext } from './fix-context.ts'
import { FormSkeleton } from './FormSkeleton.tsx'
import type { FormTarget } from './form-parts.ts'
import { firstStart, ownDraft, startedUndo, startFromEdits } from './form-start.ts'
import type { EditedValues, Served } from './form-start.ts'
import { formMessages } from './messages.ts'

const NOTHING_SENT: readonly SentChange[] = []

/** The review and the next page open even if the network drops before sending. */
async function loadWhatFollows(preloadNext: () => void): Promise<void> {
  await whenIdle()
  preloadNext()
  await loadDialogCode().catch(() => undefined)
}

/** A form that is one of several linked changes. */
export interface FormStep {
  /** The draft it is sent from; one that is found under this id is continued without a question. */
  draftId: string
  /** Draft id of the change that has to be confirmed first. */
  after?: string | undefined
  /** Where to go after sending. */
  next: LinkTarget
}

interface FormFrameProps extends Served {
  target: FormTarget
  customerId: string | null
  /** The list the record was opened from. */
  from?: CustomersSearch | undefined
  /** The record as it is known now; null for a new customer. */
  latest: Customer | null
  /** What this device has sent and Codat's copy does not have yet. */
  sent?: readonly SentChange[] | undefined
  /** A record that was just read, as `latest` would show it. */
  withChanges?: ((record: Customer) => Customer) | undefined
  /** What a new customer starts with; the record's values otherwise. */
  initial?: FormValues | undefined
  /** Id of the failed change to correct. */
  correcting: string | undefined
  /** Id of the confirmed change to undo. */
  undoing?: string | undefined
  /** Opens the comparison with the record, or the review, by itself. */
  comparesAtOnce?: boolean | undefined
  /** Whether it is known what this device has sent. */
  areWritesKnown: boolean
  /** Where the form is one step of several. */
  asStep?: FormStep | undefined
}

/** Waits for the draft and for this device's changes, and says where to go after sending. */
export function FormFrame(props: FormFrameProps) {
  const { target, customerId, from } = props
  const place = { companyId: target.companyId, connectionId: target.connection.id, customerId }
  const key = draftKey(place)
  const draft = useDraft(place, props.asStep?.draftId)
  const [isWantedBack] = useState(() => appStatus().wantedDraft === key)
  const failed = useWrite(props.correcting)
  const undone = useWrite(props.undoing)
  const { queue } = use(FixContext)
  const navigate = useNavigate()
  const router = useRouter()
  const isHere = useRef(false)
  useFirstContent()
  useEffect(() => {
    const next = customerId === null ? toWrites(target.companyId) : toCustomer(target.companyId, customerId)
    void loadWhatFollows(() => router.preload(next))
    isHere.current = true
    updateAppStatus({ leftForm: undefined, wantedDraft: undefined })
    return () => {
      isHere.current = false
    }
  }, [router, target.companyId, customerId])

  function onSent(entry: JournalEntry) {
    announce(stateMessage(entry, Date.now()).label)
    // Someone who has opened another page meanwhile stays there.
    if (!isHere.current) return
    const opened =
      customerId === null || entry.customerId === null
        ? toWrites(target.companyId, { write: entry.id })
        : toCustomer(target.companyId, customerId, from)
    navigate(props.asStep?.next ?? queue?.next ?? queue?.back ?? opened)
  }

  const isReady = useReady(draft.status !== 'loading' && props.areWritesKnown)
  if (!isReady) return <FormSkeleton />
  return (
    <StartedForm
      frame={props}
      draft={draft}
      draftKey={key}
      failed={failed}
      undone={undone}
      isWantedBack={isWantedBack}
      onSent={onSent}
    />
  )
}

/** Whether the form can be shown: not under the fingers of a person who is at the one that came with the page. */
function useReady(isKnown: boolean): boolean {
  const [isFree, setFree] = useState(false)
  useEffect(() => {
    if (isKnown)
      void earlyForm()
        ?.whenFree()
        .then(() => setFree(true))
  }, [isKnown])
  return isKnown && (isFree || earlyForm() === undefined)
}

interface StartedFormProps {
  frame: FormFrameProps
  draft: DraftHandle
  draftKey: string
  failed: JournalEntry | undefined
  undone: JournalEntry | undefined
  /** The form was left, and is wanted back as it was. */
  isWantedBack: boolean
  onSent: (entry: JournalEntry) => void
}

/** The form, built again whenever it starts from something else: a draft, or another model. */
function StartedForm(props: StartedFormProps) {
  const { frame, draft, failed, undone, isWantedBack, onSent } = props
  const { target, servedModel, model, customerId, latest, initial, correcting, asStep } = frame
  const own = ownDraft(failed, draft.found, isWantedBack, asStep?.draftId)
  // What the form was opened for; after sending, the change is undone, and the form goes.
  const [undo] = useState(() => startedUndo(model, undone, latest))
  // The form keeps the model and the record it was built from; what is fetched later is compared with them.
  const [start, setStart] = useState(() => ({
    ...firstStart({ served: { servedModel, model }, latest, initial, failed, own, undo }),
    isUpdated: false,
    round: 0,
  }))

  const { field } = use(FixContext)
  useEffect(() => {
    if (field === undefined) return
    // Once the fields can be seen: a list item around it may have to be opened first.
    const request = requestAnimationFrame(() => focusPath(field))
    return () => cancelAnimationFrame(request)
  }, [field])

  const adoptOwnDraft = useEffectEvent(() => {
    if (own !== null) draft.adopt()
  })
  // Before anything is painted: a draft that is already in the form is not offered.
  useLayoutEffect(() => adoptOwnDraft(), [])

  function restart(served: Served, edited: EditedValues, current: Customer | null, isUpdated: boolean) {
    const next = startFromEdits(served, edited, current, start.initial)
    setStart({ ...next, isUpdated, round: start.round + 1 })
  }

  /** Codat serves another model now: edits move into its fields. False when it is no model at all. */
  function updateForm(served: unknown, values: FormValues, opened: Customer | null): boolean {
    const next = parseModelOnce(served)
    if (next === null) return false
    const openedRecord = opened === null ? null : asJsonObject(opened)
    restart({ servedModel: served, model: next }, { values, openedRecord }, opened, true)
    announce(formMessages.formUpdatedNotSent)
    return true
  }

  return (
    <CustomerForm
      key={start.round}
      target={target}
      start={start}
      customerId={customerId}
      draft={draft}
      draftKey={props.draftKey}
      failed={failed}
      latest={latest}
      sent={frame.sent ?? NOTHING_SENT}
      withChanges={frame.withChanges}
      after={asStep?.after}
      newModel={servedModel === start.servedModel ? undefined : servedModel}
      comparesAtOnce={frame.comparesAtOnce === true && start.round === 0}
      isUpdated={start.isUpdated}
      isChangeMissing={correcting !== undefined && failed === undefined}
      undo={frame.undoing === undefined ? undefined : { entry: undone, outcome: undo }}
      onRestore={(edited) => restart(start, edited, latest, false)}
      onModelChanged={updateForm}
      onSent={onSent}
    />
  )
}
