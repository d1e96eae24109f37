import { useSyncExternalStore } from 'react'
import type { Customer } from '../../api/customers.ts'
import type { FieldIssues } from '../../components/form/field-issues.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import { isWithin } from '../../model/is-within.ts'
import { formReducer, initialFormState } from './form-session.ts'
import type { FormEvent, FormRules, FormSessionState } from './form-state.ts'
import type { FormStart } from './form-parts.ts'

/**
 * The one store of a form: its reducer's state, which each field follows at its own path. A keystroke renders the field
 * it belongs to; react-hook-form's own error state would render all of them.
 */
export interface FormSession extends FieldIssues {
  readonly state: FormSessionState
  /** Applies an event and gives back the state after it. */
  dispatch: (event: FormEvent) => FormSessionState
}

export function createFormSession(
  rules: FormRules,
  start: FormStart,
  latest: Customer | null,
  rejected: readonly Problem[] = [],
): FormSession {
  let state = initialFormState(rules, start, latest, rejected)
  const listeners = new Set<() => void>()
  const dispatch = (event: FormEvent) => {
    const next = formReducer(rules, state, event)
    if (next !== state) {
      state = next
      for (const listener of listeners) listener()
    }
    return state
  }
  return {
    get state() {
      return state
    },
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    warningsAt: (path) =>
      state.issues
        .filter((issue) => issue.severity === 'warn' && issue.path === path)
        .map((issue) => issue.message)
        .join('\n'),
    errorAt: (path) =>
      state.showsAllErrors || state.touched.has(path)
        ? state.issues.find((issue) => issue.severity === 'block' && issue.path === path)?.message
        : undefined,
    problemsWithin: (path) =>
      state.issues.filter(
        (issue) =>
          isWithin(path, issue.path) &&
          (issue.severity === 'warn' || state.showsAllErrors || state.touched.has(issue.path)),
      ).length,
    leave: (path) => void dispatch({ type: 'fieldLeft', path }),
  }
}

/** Follows one part of the state; the part has to be the same object until it changes. */
export function useFormState<T>(session: FormSession, part: (state: FormSessionState) => T): T {
  const now = () => part(session.state)
  return useSyncExternalStore(session.subscribe, now, now)
}
