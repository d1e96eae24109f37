import { deskNews } from './desk-news.ts'
import type { Quota } from './desk-news.ts'

/** Below this share of the day's requests people are told. */
const LOW = 0.1
/** Below this share nothing is asked for that nobody asked for. */
const SCARCE = 0.05

/** The allowance as the answer's headers tell it; undefined when they do not. */
export function readQuota(headers: Headers): Quota | undefined {
  const number = (name: string) => Number(headers.get(`X-Rate-Limit-${name}`) ?? Number.NaN)
  const limit = number('Limit')
  const remaining = number('Remaining')
  if (!(limit > 0) || !(remaining >= 0)) return undefined
  const resetAt = Date.parse(headers.get('X-Rate-Limit-Reset') ?? '')
  return { limit, remaining, resetAt: Number.isNaN(resetAt) ? undefined : resetAt }
}

export function isLow({ limit, remaining }: Quota): boolean {
  return remaining < limit * LOW
}

function isScarce({ limit, remaining }: Quota): boolean {
  return remaining < limit * SCARCE
}

/** Whether background work rests: what nobody asked for is not asked of Codat while little is left. */
export function isBackgroundPaused(quota = deskNews().quota): boolean {
  return quota !== undefined && isScarce(quota)
}
