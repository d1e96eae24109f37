import type { UpstreamResponse } from '../http/upstream.ts'

/** What the upstream says about the day's quota. */
export interface Quota {
  recordResponse(response: UpstreamResponse): void
  /** Seconds until a request makes sense again; undefined if it does now. */
  wait(): number | undefined
  /** Requests left today, as last heard. */
  readonly remaining: number | undefined
}

/** A quota may be raised in the middle of the day, so it is tried again now and then. */
const LONGEST_WAIT_MS = 60_000

/**
 * Once Codat has responded with 429 and nothing is left of the day's quota, further requests would get the same response. The
 * wait is read from `Retry-After`, else from the reset; an unreadable format means no wait.
 */
export function createQuota(now: () => number = Date.now): Quota {
  let remaining: number | undefined
  let until = 0
  return {
    recordResponse({ status, headers }) {
      const left = headers['x-rate-limit-remaining']
      if (left !== undefined && /^\d{1,9}$/.test(left)) remaining = Number(left)
      if (status !== 429 || remaining !== 0) return
      const wait = untilOf(headers['retry-after'], now()) ?? untilOf(headers['x-rate-limit-reset'], now())
      if (wait !== undefined) until = now() + Math.min(wait, LONGEST_WAIT_MS)
    },
    wait: () => (until > now() ? Math.ceil((until - now()) / 1000) : undefined),
    get remaining() {
      return remaining
    },
  }
}

/** Milliseconds from now: seconds or a date. */
function untilOf(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) || date <= now ? undefined : date - now
}
