import type { JournalEntry } from '../rules/journal-entry.ts'
import type { Run, StoredRow } from './run-format.ts'
import { countOutcomes } from './run-progress.ts'
import type { OutcomeCounts, RunSince } from './run-progress.ts'
import { rowViews } from './row-outcome.ts'
import type { RowView } from './row-outcome.ts'

export interface RunView {
  readonly run: Run
  readonly rows: readonly RowView[]
  readonly counts: OutcomeCounts
  /** Which tab sends it. */
  readonly where: 'here' | 'elsewhere' | 'nowhere'
  /** Codat wants no requests before this time, in ms since 1970. */
  readonly limitedUntil: number
  readonly since: RunSince | undefined
  /** When it was last looked at, in ms since 1970. */
  readonly at: number
}

interface RunFacts extends Pick<RunView, 'run' | 'where' | 'limitedUntil' | 'since'> {
  readonly rows: readonly StoredRow[]
  /** The journal's. */
  readonly entries: readonly JournalEntry[]
}

/** A view, and what it was made of. */
export interface MadeView {
  readonly facts: RunFacts
  readonly view: RunView
}

const isSame = (one: RunFacts, other: RunFacts): boolean =>
  Object.entries(one).every(([name, part]) => part === Reflect.get(other, name))

/** The view of a run: the one before as long as nothing has changed. */
export function viewOf(facts: RunFacts, before: MadeView | undefined, now: number): MadeView {
  if (before !== undefined && isSame(facts, before.facts)) return before
  const { run, where, limitedUntil, since, entries } = facts
  const rows = rowViews(facts.rows, entries)
  return { facts, view: { run, rows, counts: countOutcomes(rows), where, limitedUntil, since, at: now } }
}
