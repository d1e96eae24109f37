import type { RowView } from './row-outcome.ts'

/** A change that got no response may be under way all the same. Repeats of it are less far apart. */
const HELD_MS = 60_000

export interface RunRoom {
  /** How many more changes may be sent now. */
  readonly count: number
  /** Where none may: when time alone makes room, in ms since 1970. Infinity where only the end of a change does. */
  readonly at: number
}

/** Until when each change counts as one that is under way at Codat; Infinity until its end is known. */
function heldUntil(views: readonly RowView[]): number[] {
  return views.flatMap(({ outcome, entry }) => {
    if (entry?.state === 'unknown') return (entry.times.answered ?? entry.times.sent ?? 0) + HELD_MS
    return outcome.kind === 'pending' ? Infinity : []
  })
}

/**
 * How many of a run's changes may be sent beside those under way. None while most places are held by changes without a response:
 * each reading of the list would tell of the few others alone, and a minute's wait costs no request.
 */
export function roomFor(views: readonly RowView[], atOnce: number, now: number): RunRoom {
  const held = heldUntil(views).filter((until) => until > now)
  const lost = held.filter((until) => until < Infinity).length
  const count = lost > atOnce / 2 ? 0 : Math.max(0, atOnce - held.length)
  return { count, at: count > 0 ? now : Math.min(...held) }
}
