import type { Quota } from '../../api/app-status.ts'
import { SCARCE } from '../../api/quota.ts'

/** One to send each row, and one read of the list of operations for every five. */
const REQUESTS_A_ROW = 1.2
/** For records that are read again, for the beginning and the end, and what is repeated. */
const SPARE = 50

/** Requests that a run of so many rows takes at the most, unless Codat fails. */
export const requestsFor = (rows: number): number => Math.ceil(rows * REQUESTS_A_ROW) + SPARE

/** Requests of the day that a run may use; undefined while it isn't known how many there are. */
export function requestsLeft(quota: Quota | undefined): number | undefined {
  return quota && Math.max(0, quota.remaining - Math.ceil(quota.limit * SCARCE))
}

/** How many of the rows the day's requests are enough for; all of them where nothing is known. */
export function rowsThatFit(rows: number, quota: Quota | undefined): number {
  const left = requestsLeft(quota)
  if (left === undefined || requestsFor(rows) <= left) return rows
  return Math.max(0, Math.floor((left - SPARE) / REQUESTS_A_ROW))
}
