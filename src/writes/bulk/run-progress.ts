import { RUN_OUTCOMES } from '../../lib/paths/run-search.ts'
import type { OutcomeKind, RowView } from './row-outcome.ts'

export type OutcomeCounts = Readonly<Record<OutcomeKind, number>>

export function countOutcomes(rows: readonly Pick<RowView, 'outcome'>[]): OutcomeCounts {
  const counts = Object.fromEntries(RUN_OUTCOMES.map((kind) => [kind, 0])) as Record<OutcomeKind, number>
  for (const { outcome } of rows) counts[outcome.kind] += 1
  return counts
}

/** Rows that have come to an end. */
export function endedOf(counts: OutcomeCounts): number {
  return RUN_OUTCOMES.reduce((sum, kind) => sum + counts[kind], 0) - counts.waiting - counts.pending
}

/** Rows that have come to an end, but for those that won't be sent: nothing came of them. */
export const settledOf = (counts: OutcomeCounts): number => endedOf(counts) - counts['not-sent']

/** Below it a measured pace says too little. */
const LEAST_ENDED = 5

/** Since when a run has been sending, and how many of its rows had ended then. */
export interface RunSince {
  readonly at: number
  readonly ended: number
}

/** When a run ends if it goes on as since it was started or resumed, in ms since 1970; undefined while that says too little. */
export function finishTime(counts: OutcomeCounts, since: RunSince, now: number): number | undefined {
  const ended = endedOf(counts) - since.ended
  if (ended < LEAST_ENDED || now <= since.at) return undefined
  const left = counts.waiting + counts.pending
  return now + (left * (now - since.at)) / ended
}
