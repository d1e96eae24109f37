import type { Quota } from '../../api/app-status.ts'

/** Records that are read again with one request: their IDs have to fit into a query. */
export const REREAD_AT_ONCE = 25
/** Reads of the list of operations for each change, at the most that are pending at once. */
const READS_A_ROW = 0.16
/** For the beginning and the end, and what is repeated. */
const SPARE = 50
/** What is left to everybody else: below it nothing is sent. */
const KEPT_SHARE = 0.05

/** Requests that a run of so many rows takes. */
export function requestsFor(rows: number): number {
  return rows + Math.ceil(rows / REREAD_AT_ONCE) + Math.ceil(rows * READS_A_ROW) + SPARE
}

/** Requests of the day that a run may use; undefined while it isn't known how many there are. */
export function requestsLeft(quota: Quota | undefined): number | undefined {
  return quota && Math.max(0, quota.remaining - Math.ceil(quota.limit * KEPT_SHARE))
}

/** How many of the rows the day's requests are enough for; all of them where nothing is known. */
export function rowsThatFit(rows: number, quota: Quota | undefined): number {
  const left = requestsLeft(quota)
  if (left === undefined || requestsFor(rows) <= left) return rows
  const perRow = 1 + 1 / REREAD_AT_ONCE + READS_A_ROW
  let fitting = Math.max(0, Math.floor((left - SPARE) / perRow))
  while (fitting > 0 && requestsFor(fitting) > left) fitting -= 1
  return fitting
}
