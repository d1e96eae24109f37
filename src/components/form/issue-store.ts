import { useSyncExternalStore } from 'react'
import type { FormValues } from '../../model/form-value.ts'
import type { Issue } from '../../model/issue.ts'

/**
 * What the rules say of the values as they are typed. Fields follow their own path only, so a keystroke draws the
 * field it belongs to and nothing else; react-hook-form's own error state would draw them all.
 */
export interface IssueStore {
  update: (values: FormValues) => void
  all: () => readonly Issue[]
  /** Warnings at a path as one text: equal texts are equal snapshots. */
  warningsAt: (path: string) => string
  /** What blocks at a path, once the field was left or the form was to be sent; undefined otherwise. */
  errorAt: (path: string) => string | undefined
  /** A field was left: from now on it says what is wrong with it. */
  touch: (path: string) => void
  /** The form was to be sent: every field says what is wrong with it. */
  showAll: () => void
  subscribe: (onChange: () => void) => () => void
}

export function createIssueStore(
  validate: (values: FormValues) => readonly Issue[],
  initial: FormValues,
): IssueStore {
  let issues = validate(initial)
  let isAllShown = false
  const touched = new Set<string>()
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  return {
    update: (values) => {
      issues = validate(values)
      notify()
    },
    all: () => issues,
    warningsAt: (path) =>
      issues
        .filter((issue) => issue.severity === 'warn' && issue.path === path)
        .map((issue) => issue.message)
        .join('\n'),
    errorAt: (path) =>
      isAllShown || touched.has(path)
        ? issues.find((issue) => issue.severity === 'block' && issue.path === path)?.message
        : undefined,
    touch: (path) => {
      if (touched.has(path)) return
      touched.add(path)
      notify()
    },
    showAll: () => {
      isAllShown = true
      notify()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** The warnings at a path, one a line; empty when there are none. */
export function useWarnings(store: IssueStore, path: string): string {
  return useSyncExternalStore(store.subscribe, () => store.warningsAt(path))
}

/** What blocks at a path, when it is time to say so. */
export function useFieldError(store: IssueStore, path: string): string | undefined {
  return useSyncExternalStore(store.subscribe, () => store.errorAt(path))
}
