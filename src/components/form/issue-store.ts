import { useSyncExternalStore } from 'react'
import type { FormValues } from '../../lib/model/form-value.ts'
import type { Issue } from '../../lib/model/issue.ts'

/**
 * What the rules say of the values as they are typed. Fields follow their own path only, so a keystroke draws the
 * field it belongs to and nothing else.
 */
export interface IssueStore {
  update: (values: FormValues) => void
  all: () => readonly Issue[]
  /** Warnings at a path as one text: equal texts are equal snapshots. */
  warningsAt: (path: string) => string
  subscribe: (onChange: () => void) => () => void
}

export function createIssueStore(
  validate: (values: FormValues) => readonly Issue[],
  initial: FormValues,
): IssueStore {
  let issues = validate(initial)
  const listeners = new Set<() => void>()
  return {
    update: (values) => {
      issues = validate(values)
      for (const listener of listeners) listener()
    },
    all: () => issues,
    warningsAt: (path) =>
      issues
        .filter((issue) => issue.severity === 'warn' && issue.path === path)
        .map((issue) => issue.message)
        .join('\n'),
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
