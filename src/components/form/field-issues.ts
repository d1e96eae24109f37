import { useSyncExternalStore } from 'react'

/** What the rules say of the values, by path. Fields follow their own path only. */
export interface FieldIssues {
  /** Warnings at a path as one text: equal texts are equal snapshots. */
  warningsAt: (path: string) => string
  /** What blocks at a path, once the field was left or an attempt was made to send; undefined otherwise. */
  errorAt: (path: string) => string | undefined
  /** How many problems show at a path and inside it. */
  problemsWithin: (path: string) => number
  /** The field lost the focus: from now on it shows what is wrong with it. */
  leave: (path: string) => void
  subscribe: (onChange: () => void) => () => void
}

/** The warnings at a path, one a line; empty when there are none. */
export function useWarnings(issues: FieldIssues, path: string): string {
  const at = () => issues.warningsAt(path)
  return useSyncExternalStore(issues.subscribe, at, at)
}

/** What blocks at a path, when it is time to show it. */
export function useFieldError(issues: FieldIssues, path: string): string | undefined {
  const at = () => issues.errorAt(path)
  return useSyncExternalStore(issues.subscribe, at, at)
}

/** How many problems show at a path and inside it, for a list item that is closed. */
export function useProblemsWithin(issues: FieldIssues, path: string): number {
  const at = () => issues.problemsWithin(path)
  return useSyncExternalStore(issues.subscribe, at, at)
}
