import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import type { Customer } from '../../api/customers.ts'
import { createFieldValues } from '../../components/form/field-values.ts'
import { announce } from '../../components/ui/announce.ts'
import { asJsonObject } from '../../lib/json.ts'
import { createValidator } from '../../model/check/validate-values.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { isOnItsWay } from './form-session.ts'
import type { FormSessionState } from './form-state.ts'
import { createFormSession } from './form-session-store.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import { formMessages } from './messages.ts'
import { withUnreturned } from './not-returned.ts'
import { formBase } from './moved-record.ts'
import { mergeOwn, ownMoves } from './own-changes.ts'

/** How long typing has to pause before the changes are counted again. */
const COUNT_PAUSE_MS = 300

/** In the summaries above the fields. */
const countProblems = ({ problems, rejected }: FormSessionState) => problems.length + rejected.length

interface FormSessionProps {
  target: FormTarget
  start: FormStart
  /** What the platform said of the last attempt. */
  rejected: readonly Problem[]
  latest: Customer | null
  /** Updates of the record that this device has sent. */
  updates: readonly JournalEntry[]
  onEdited: (values: FormValues, opened: Customer | null) => void
}

/** A form's values, which react-hook-form keeps, and the session that follows them. */
export function useFormSession({ target, start, rejected, latest, updates, onEdited }: FormSessionProps) {
  const [session] = useState(() => {
    const { model, opened } = start
    const original = opened === null ? null : asJsonObject(opened)
    const validate = createValidator(model, { platformName: target.platformName, original })
    const known = latest === null ? null : withUnreturned(target, opened, latest, updates)
    return createFormSession({ model, validate }, start, known, rejected)
  })
  // Named, or the library would work out a path type for every depth of JSON.
  const defaults: FieldValues = start.values
  const form = useForm({ defaultValues: defaults })
  const [fieldValues] = useState(() => createFieldValues(form))
  const wasEdited = useRef(!sameFormValue(start.values, formBase(start.model, start.opened).values))

  function edited(values: FormValues) {
    const { base } = session.dispatch({ type: 'edited', values })
    // A form that only moved on with its record has nothing to keep as a draft.
    wasEdited.current ||= !sameFormValue(base.values, values)
    if (wasEdited.current) onEdited(values, base.opened)
  }

  const onValues = useEffectEvent(edited)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    /** How many problems there were before typing began. */
    let before: number | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        before ??= countProblems(session.state)
        onValues(values)
        clearTimeout(timer)
        timer = setTimeout(() => {
          const left = countProblems(session.dispatch({ type: 'paused', values }))
          if (left < (before ?? 0)) announce(formMessages.problemsLeft(left))
          before = undefined
        }, COUNT_PAUSE_MS)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
      // What is still being read for a form that is gone must not be sent.
      session.dispatch({ type: 'cancelled' })
    }
  }, [form, session])

  const values = (): FormValues => form.getValues()
  /** Puts other values into the form, as if they had been typed. */
  function fill(next: FormValues) {
    form.reset(next, { keepDefaultValues: true })
    edited(next)
  }

  /** Back to how the form was opened: until something is typed again there is nothing to keep as a draft. */
  function startOver(original: FormValues) {
    session.dispatch({ type: 'discarded', values: original })
    wasEdited.current = false
    fill(original)
  }

  /** Goes on with the record as it is now. What this device itself sent is merged without a question. */
  function follow(read: Customer | null, sent: readonly JournalEntry[]) {
    const { base, phase } = session.state
    const record = read === null ? null : withUnreturned(target, base.opened, read, sent)
    const own = ownMoves(start.model, base, record, sent)
    const merged = record === null ? null : mergeOwn(start.model, base, values(), record, own)
    // What was reviewed on top of the change stays as it is when the platform only writes that another way.
    const isHeld = isOnItsWay(phase) && own.every(({ isKnown }) => isKnown)
    if (merged === null || isHeld) return session.dispatch({ type: 'recordMoved', record, own })
    const state = session.dispatch({ type: 'rebased', ...merged, own })
    if (state.base === merged.base) fill(merged.values)
    if (isOnItsWay(phase) && session.state.phase.name === 'reviewing') announce(formMessages.reviewUpdated)
    return session.state
  }

  const onRecord = useEffectEvent(follow)
  useEffect(() => void onRecord(latest, updates), [latest, updates])

  return {
    form,
    fieldValues,
    session,
    values,
    /** Whether leaving would leave something behind; what is being sent is followed from every page. */
    hasUnsentEdits: () => {
      const { base, started, phase } = session.state
      if (phase.name === 'sent' || phase.name === 'sending') return false
      return !sameFormValue(base.values, values()) && !sameFormValue(started, values())
    },
    fill,
    startOver,
    follow,
  }
}

export type FormHandle = ReturnType<typeof useFormSession>
