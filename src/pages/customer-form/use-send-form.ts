import { useEffect, useEffectEvent } from 'react'
import type { Customer } from '../../api/customers.ts'
import { announce } from '../../components/ui/announce.ts'
import { isComposed } from '../../components/ui/composed-keys.ts'
import { focusPath } from '../../components/form/focus-path.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { Change } from '../../model/values/changes.ts'
import type { Side } from '../../model/values/three-way.ts'
import { sendChange } from '../../writes/engine/send-change.ts'
import { SendError } from '../../writes/engine/send-error.ts'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { unexpectedSendError } from '../../writes/messages/send-error-messages.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { changeOfForm } from './change-of-form.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { FormEvent, FormPhase } from './form-state.ts'
import { formMessages } from './messages.ts'
import { mergedForm, versionsOf } from './moved-record.ts'
import { ownChoices } from './own-changes.ts'
import { ownUpdatesOf } from './own-updates.ts'
import { acceptanceOf } from './send-anyway.ts'
import type { FormHandle } from './use-form-session.ts'
import { useReread } from './use-reread.ts'

interface SendForm {
  target: FormTarget
  start: FormStart
  customerId: string | null
  draft: DraftHandle
  /** The failed change this form corrects. */
  failed: JournalEntry | undefined
  handle: FormHandle
  /** Opens the comparison with the record, or the review, by itself. */
  comparesAtOnce: boolean
  withChanges: ((record: Customer) => Customer) | undefined
  /** Draft id of the change that has to be confirmed before this one is sent. */
  after?: string | undefined
  /** Another model than the form was built from, once Codat serves one. */
  newModel: unknown
  onModelChanged: (servedModel: unknown, values: FormValues, opened: Customer | null) => boolean
  onSent: (entry: JournalEntry) => void
}

type Reviewing = Extract<FormPhase, { name: 'reviewing' }>

/** What a person can do to get a form sent. The session's phase decides what follows each of them. */
export function useSendForm(props: SendForm) {
  const { target, start, customerId, draft, failed, handle, newModel, onModelChanged, onSent } = props
  const { session, values, fill, startOver, follow } = handle
  const reread = useReread(target, customerId, props.withChanges)

  /** The phase an event leads to is acted on once, right here; a repeated click leads to none. */
  function apply(event: FormEvent): void {
    const before = session.state
    const { phase, problems } = session.dispatch(event)
    const [first] = problems
    if (problems !== before.problems && first !== undefined)
      requestAnimationFrame(() => focusPath(first.path))
    if (phase === before.phase) return
    if (phase.name === 'rereading') void rereadAndSend()
    if (phase.name === 'sending') void sendAttempt()
  }

  function requestReview(): void {
    if (newModel !== undefined && modelChanged(newModel)) return
    apply({ type: 'reviewRequested', values: structuredClone(values()) })
    if (session.state.phase.name === 'unchanged') announce(formMessages.nothingToSend)
  }

  /** False when it is no model at all, so that the form stays as it is. */
  function modelChanged(servedModel: unknown): boolean {
    if (!onModelChanged(servedModel, values(), session.state.base.opened)) return false
    session.dispatch({ type: 'modelChanged' })
    return true
  }

  /** Reads the record and the model once more: what changed upstream is shown, not overwritten. */
  async function rereadAndSend(): Promise<void> {
    const { phase } = session.state
    const [{ record, servedModel }] = await Promise.all([reread(), draft.flush()])
    // Cancelled, or compared with the moved record, meanwhile.
    if (session.state.phase !== phase) return
    if (servedModel !== undefined && servedModel !== start.servedModel && modelChanged(servedModel)) return
    if (record !== null) follow(record, ownUpdatesOf(target, customerId))
    apply({ type: 'sending', known: session.state.latest })
  }

  async function sendAttempt(): Promise<void> {
    const { phase, base } = session.state
    if (phase.name !== 'sending') return
    const { model, servedModel } = start
    const form = {
      target,
      model,
      servedModel,
      base,
      customerId,
      draftId: draft.draftId,
      correctedId: failed?.id,
    }
    const { accepted, ...attempt } = phase.attempt
    try {
      const entry = await sendChange({
        ...changeOfForm({ ...form, ...attempt }),
        ...accepted,
        after: props.after,
      })
      session.dispatch({ type: 'sent' })
      onSent(entry)
    } catch (error) {
      const isExpected = error instanceof SendError
      session.dispatch({
        type: 'refused',
        reason: isExpected ? error.reason : 'unexpected',
        message: isExpected ? error.message : unexpectedSendError,
      })
    }
  }

  const reviewAtOnce = useEffectEvent(requestReview)
  useEffect(() => {
    if (props.comparesAtOnce) reviewAtOnce()
  }, [props.comparesAtOnce])

  const reviewByKeyboard = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    if (!isComposed(event)) requestReview()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => reviewByKeyboard(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return {
    requestReview,
    apply,
    /** Sends what a list beside the form shows; where `needsReview` says so, the review stays open instead. */
    sendShown: (needsReview: (phase: Reviewing, shown: readonly Change[]) => boolean) => {
      const { phase: before, changes: shown } = session.state
      if (before.name === 'reviewing') return
      requestReview()
      const { phase } = session.state
      if (phase.name !== 'reviewing' || needsReview(phase, shown)) return
      apply({ type: 'reviewed', values: structuredClone(values()), forceUpdate: false })
    },
    send: (forceUpdate: boolean) =>
      apply({ type: 'reviewed', values: structuredClone(values()), forceUpdate }),
    sendWhenSynced: (awaitedId: string) =>
      apply({ type: 'reviewedToWait', values: structuredClone(values()), awaitedId }),
    merge: (choices: ReadonlyMap<string, Side>) => {
      const { base, phase } = session.state
      if (phase.name !== 'comparing') return
      const versions = versionsOf(start.model, base, values(), phase.record) ?? []
      const all = new Map([...ownChoices(base, versions, session.state.own), ...choices])
      const merged = mergedForm(start.model, base, values(), phase.record, all)
      if (merged === null) return
      apply({ type: 'merged', ...merged })
      fill(merged.values)
    },
    sendAnyway: () => {
      const { phase } = session.state
      const accepted = phase.name === 'refused' ? acceptanceOf(phase.reason) : null
      if (accepted !== null) apply({ type: 'overridden', accepted })
    },
    /** Back to how the form was opened; its draft goes. */
    discard: () => {
      startOver(start.initial ?? session.state.base.values)
      void draft.discardTyped()
    },
  }
}

export type SendActions = ReturnType<typeof useSendForm>
