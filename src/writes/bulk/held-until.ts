import type { RowView } from './row-outcome.ts'

/** A change that got no response may be under way all the same. Repeats of it are less far apart. */
const HELD_MS = 60_000

/** Until when each change counts as one that is under way at Codat, in ms since 1970; Infinity until its end is known. */
export function heldUntil(views: readonly RowView[]): number[] {
  return views.flatMap(({ outcome, entry }) => {
    if (entry?.state === 'unknown') return (entry.times.answered ?? entry.times.sent ?? 0) + HELD_MS
    return outcome.kind === 'pending' ? Infinity : []
  })
}
