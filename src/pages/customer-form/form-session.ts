import type { Customer } from '../../api/customers.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import { editChanges, sameChanges } from '../../model/values/changes.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import type { ThreeWayEntry } from '../../model/values/three-way.ts'
import {
  editedBeforeSending,
  editedInReview,
  editedWhileWaiting,
} from '../../writes/messages/send-error-messages.ts'
import { reviewOf } from './change-of-form.ts'
import type { FormStart } from './form-parts.ts'
import type { FormEvent, FormPhase, FormRules, FormSessionState } from './form-state.ts'
import { formBase, movedFields, versionsOf } from './moved-record.ts'
import { isSettled } from './own-changes.ts'
import type { OwnMove } from './own-changes.ts'
import { valueAt } from './value-at.ts'

const EDITING: FormPhase = { name: 'editing' }
const NONE: readonly never[] = []

export function initialFormState(
  rules: FormRules,
  { opened, values, initial }: Pick<FormStart, 'opened' | 'values' | 'initial'>,
  latest: Customer | null,
  rejected: readonly Problem[] = NONE,
): FormSessionState {
  const base = formBase(rules.model, opened)
  return {
    base,
    latest,
    moved: movedFields(rules.model, base, latest),
    own: NONE,
    issues: rules.validate(values),
    touched: new Set(),
    showsAllErrors: false,
    problems: NONE,
    rejected,
    started: values,
    initial,
    ...compared({ base, initial }, values),
    changes: editChanges(rules.model, base.values, values),
    phase: EDITING,
  }
}

/** How the fields differ from the record, and from what the form was opened with. */
function compared({ base, initial }: Pick<FormSessionState, 'base' | 'initial'>, values: FormValues) {
  const isChanged = !sameFormValue(base.values, values)
  return { isChanged, isEdited: initial === undefined ? isChanged : !sameFormValue(initial, values) }
}

/** From here a new attempt may begin. */
function isIdle({ name }: FormPhase): boolean {
  return name === 'editing' || name === 'unchanged' || name === 'refused' || name === 'sent'
}

/** Reviewed, but not sent yet. */
export function isOnItsWay({ name }: FormPhase): boolean {
  return name === 'reviewing' || name === 'waiting' || name === 'rereading'
}

/** The three versions when somebody has to be asked about them; null when nobody else changed the record. */
function questions(
  { model }: FormRules,
  { base, moved, own }: Pick<FormSessionState, 'base' | 'moved' | 'own'>,
  values: FormValues,
  record: Customer | null,
): readonly ThreeWayEntry[] | null {
  const versions = versionsOf(model, base, values, record) ?? NONE
  const open = versions.filter((entry) => entry.kind === 'mine' || !isSettled(base, entry, own))
  return moved.length > 0 || open.some(({ kind }) => kind !== 'mine') ? open : null
}

function requested(rules: FormRules, state: FormSessionState, values: FormValues): FormSessionState {
  const { model } = rules
  const { base, latest } = state
  const issues = rules.validate(values)
  const problems = issues.filter((issue) => issue.severity === 'block')
  const checked = { ...state, issues, problems }
  if (problems.length > 0) return { ...checked, showsAllErrors: true, phase: EDITING }
  const versions = questions(rules, state, values, latest)
  if (latest !== null && versions !== null)
    return { ...checked, phase: { name: 'comparing', record: latest, versions } }
  const review = reviewOf(model, base, values, issues, latest)
  const isUnchanged = base.opened !== null && review.changes.length === 0
  const phase: FormPhase = isUnchanged ? { name: 'unchanged', values } : { name: 'reviewing', values, review }
  return { ...checked, phase }
}

function recordMoved(
  rules: FormRules,
  state: FormSessionState,
  record: Customer | null,
  own: readonly OwnMove[],
): FormSessionState {
  if (record === state.latest && own.length === 0 && state.own.length === 0) return state
  const { base, phase } = state
  const others = movedFields(rules.model, base, record).filter(
    ({ path }) => !own.some((move) => move.path === path),
  )
  const next = { ...state, latest: record, moved: others.length === 0 ? NONE : others, own }
  if ((phase.name !== 'rereading' && phase.name !== 'waiting') || record === null) return next
  const versions = questions(rules, next, phase.values, record)
  return versions === null ? next : { ...next, phase: { name: 'comparing', record, versions } }
}

function withChanges(rules: FormRules, state: FormSessionState, values: FormValues): FormSessionState {
  return {
    ...state,
    ...compared(state, values),
    changes: editChanges(rules.model, state.base.values, values),
  }
}

/** From here the record the form stands on may be exchanged; a review that was open is made again. */
function rebased(
  rules: FormRules,
  state: FormSessionState,
  { base, values, own }: Extract<FormEvent, { type: 'rebased' }>,
): FormSessionState {
  const { phase } = state
  if (phase.name === 'sending' || phase.name === 'sent' || phase.name === 'comparing') return state
  const next = { ...withChanges(rules, { ...state, base }, values), latest: base.opened, moved: NONE, own }
  if (!isOnItsWay(phase)) return next
  const renewed = requested(rules, next, values)
  return renewed.phase.name === 'reviewing'
    ? { ...renewed, phase: { ...renewed.phase, isRenewed: true } }
    : renewed
}

/** What is sent is what the review showed and what the fields show: an edit ends every step on the way there. */
function edited(state: FormSessionState, values: FormValues): FormSessionState {
  const { phase, latest } = state
  const refused = (sent: FormValues, forceUpdate: boolean, message: string): FormSessionState => {
    if (sameFormValue(sent, values)) return state
    const attempt = { values: sent, forceUpdate, known: latest, accepted: {} }
    return { ...state, phase: { name: 'refused', reason: 'edited', message, attempt } }
  }
  switch (phase.name) {
    case 'unchanged':
      return sameFormValue(phase.values, values) ? state : { ...state, phase: EDITING }
    case 'reviewing':
      return refused(phase.values, false, editedInReview)
    case 'waiting':
      return refused(phase.values, false, editedWhileWaiting)
    case 'rereading':
      return refused(phase.values, phase.forceUpdate, editedBeforeSending)
    case 'refused':
      // Other values can't be sent in spite of an error that was about these.
      if (
        phase.reason === 'edited' ||
        phase.reason === 'not-awaited' ||
        sameFormValue(phase.attempt.values, values)
      )
        return state
      return { ...state, phase: EDITING }
    default:
      return state
  }
}

/** A problem that is solved leaves the summary at once; a new one is named at its field until the next attempt. */
function withoutSolved(rules: FormRules, state: FormSessionState, values: FormValues): FormSessionState {
  const issues = rules.validate(values)
  const problems = state.problems.flatMap(
    ({ path }) => issues.find((issue) => issue.severity === 'block' && issue.path === path) ?? [],
  )
  const rejected = state.rejected.filter(
    ({ path }) =>
      path === null || sameFormValue(valueAt(state.started, path) ?? null, valueAt(values, path) ?? null),
  )
  const isSame =
    problems.length === state.problems.length &&
    problems.every(({ message }, place) => message === state.problems[place]?.message)
  return {
    ...state,
    issues,
    ...compared(state, values),
    problems: isSame ? state.problems : problems,
    rejected: rejected.length === state.rejected.length ? state.rejected : rejected,
  }
}

/** The state of a form after an event. An event that does not fit the phase changes nothing. */
export function formReducer(rules: FormRules, state: FormSessionState, event: FormEvent): FormSessionState {
  const { phase } = state
  switch (event.type) {
    case 'edited':
      return edited(withoutSolved(rules, state, event.values), event.values)
    case 'paused': {
      const next = withChanges(rules, state, event.values)
      return sameChanges(next.changes, state.changes) &&
        next.isChanged === state.isChanged &&
        next.isEdited === state.isEdited
        ? state
        : next
    }
    case 'fieldLeft':
      if (state.touched.has(event.path)) return state
      return { ...state, touched: new Set([...state.touched, event.path]) }
    case 'recordMoved':
      return recordMoved(rules, state, event.record, event.own)
    case 'rebased':
      return rebased(rules, state, event)
    case 'modelChanged':
      return phase.name === 'sending' || phase.name === 'sent' ? state : { ...state, phase: EDITING }
    case 'reviewRequested':
      return isIdle(phase) ? requested(rules, state, event.values) : state
    case 'merged': {
      if (phase.name !== 'comparing') return state
      const { base, values } = event
      const merged = withChanges(rules, { ...state, base }, values)
      return requested(rules, { ...merged, moved: NONE, own: NONE, latest: phase.record }, values)
    }
    case 'reviewed':
    case 'reviewedToWait': {
      if (phase.name !== 'reviewing') return state
      const current = edited(state, event.values)
      if (current !== state) return current
      const { values } = phase
      const next: FormPhase =
        event.type === 'reviewed'
          ? { name: 'rereading', values, forceUpdate: event.forceUpdate }
          : { name: 'waiting', values, awaitedId: event.awaitedId }
      return { ...state, phase: next }
    }
    case 'awaitedSynced':
      if (phase.name !== 'waiting') return state
      return { ...state, phase: { name: 'rereading', values: phase.values, forceUpdate: false } }
    case 'waitEnded': {
      if (phase.name !== 'waiting') return state
      const attempt = { values: phase.values, forceUpdate: false, known: state.latest, accepted: {} }
      return { ...state, phase: { name: 'refused', reason: 'not-awaited', message: event.message, attempt } }
    }
    case 'sending': {
      if (phase.name !== 'rereading') return state
      const { values, forceUpdate } = phase
      const attempt = { values, forceUpdate, known: event.known, accepted: {} }
      return { ...state, phase: { name: 'sending', attempt } }
    }
    case 'sent':
      return phase.name === 'sending' ? { ...state, phase: { name: 'sent' } } : state
    case 'refused': {
      if (phase.name !== 'sending') return state
      const { reason, message } = event
      return { ...state, phase: { name: 'refused', reason, message, attempt: phase.attempt } }
    }
    case 'overridden':
      if (phase.name !== 'refused') return state
      return {
        ...state,
        phase: { name: 'sending', attempt: { ...phase.attempt, accepted: event.accepted } },
      }
    case 'discardRequested':
      return isIdle(phase) ? { ...state, phase: { name: 'discarding' } } : state
    case 'discarded': {
      if (phase.name === 'sending' || phase.name === 'sent') return state
      return { ...withChanges(rules, state, event.values), phase: EDITING, problems: NONE }
    }
    case 'cancelled':
      if (phase.name === 'sending' || phase.name === 'sent') return state
      return phase.name === 'editing' ? state : { ...state, phase: EDITING }
  }
}
