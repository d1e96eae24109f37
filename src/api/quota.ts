import { appStatus } from './app-status.ts'
import type { Quota } from './app-status.ts'

/** Below this share of the day's requests people are told. */
const LOW = 0.1
/** Below this share nothing is asked for that nobody asked for. */
export const SCARCE = 0.05

/** More is left of no day: a longer wait is another clock or another unit. */
const LONGEST_RESET_MS = 48 * 60 * 60_000

/** When the allowance is full again, to the minute: a date or seconds, as the format is documented nowhere. */
function readReset(text: string, nowMs: number): number | undefined {
  const at = /^\d+$/.test(text) ? nowMs + Number(text) * 1000 : Date.parse(text)
  return at > nowMs && at - nowMs <= LONGEST_RESET_MS ? Math.round(at / 60_000) * 60_000 : undefined
}

/** The allowance as the response headers give it; undefined when they do not. */
export function readQuota(headers: Headers, nowMs = Date.now()): Quota | undefined {
  const number = (name: string) => Number(headers.get(`X-Rate-Limit-${name}`) || Number.NaN)
  const limit = number('Limit')
  const remaining = number('Remaining')
  if (!(limit > 0) || !(remaining >= 0)) return undefined
  return { limit, remaining, resetAt: readReset(headers.get('X-Rate-Limit-Reset') ?? '', nowMs) }
}

export function isLow({ limit, remaining }: Quota): boolean {
  return remaining < limit * LOW
}

function isScarce({ limit, remaining }: Quota): boolean {
  return remaining < limit * SCARCE
}

/** Whether background work rests: what nobody asked for is not asked of Codat while little is left. */
export function isBackgroundPaused(quota = appStatus().quota): boolean {
  return quota !== undefined && isScarce(quota)
}

/** Whether the day's requests go to an end, so that fewer are sent for the same. */
export function isSparing(): boolean {
  const { quota } = appStatus()
  return quota !== undefined && isLow(quota)
}
