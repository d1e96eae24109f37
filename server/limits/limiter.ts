import type { Ask } from '../http/exchange.ts'
import { Refusal } from '../http/errors.ts'
import type { UpstreamAnswer } from '../http/upstream.ts'
import { createQuota } from './quota.ts'
import { createRateLimit } from './rate.ts'
import { Slots, type Release } from './slots.ts'

export interface Limits {
  /** Requests a minute; undefined: unlimited. */
  perUser: number | undefined
  total: number | undefined
  /** Requests of one company that may wait for the upstream at once. */
  perCompany: number
}

/** Keeps one person, one company and the whole desk within what Codat takes. */
export interface Limiter {
  /** Throws when somebody asks too often; before anything is spent on the request. */
  admit(person: string): void
  /** A place at the upstream for one company; call the result when the answer is there. */
  enter(company: string, person: string, ask: Ask): Release | Promise<Release>
  note(answer: UpstreamAnswer): void
  readonly state: { running: number; waiting: number; quotaRemaining: number | undefined }
}

const WAITING_PER_COMPANY = 400
const WAIT_MS = 20_000

export function createLimiter(
  limits: Limits,
  options: { waitMs?: number; now?: () => number } = {},
): Limiter {
  const perUser = createRateLimit(limits.perUser, options.now)
  const total = createRateLimit(limits.total, options.now)
  const quota = createQuota(options.now)
  const slots = new Slots({
    running: limits.perCompany,
    waiting: WAITING_PER_COMPANY,
    waitMs: options.waitMs ?? WAIT_MS,
  })
  return {
    admit(person) {
      const exhausted = quota.wait()
      if (exhausted !== undefined) throw quotaUsedUp(exhausted)
      const often = perUser.take(person)
      if (often !== undefined) throw askedTooOften(often)
      const busy = total.take('everybody')
      if (busy !== undefined) throw refusal(429, 'These are too many requests for Codat.', 'rate', busy)
    },
    enter(company, person, ask) {
      const slot = slots.take(company, person, (tell) => ask.onGone(tell))
      if (slot === undefined) throw tooBusy()
      return typeof slot === 'function' ? slot : slot.then((release) => release ?? Promise.reject(tooBusy()))
    },
    note: (answer) => quota.note(answer),
    get state() {
      return { ...slots.load, quotaRemaining: quota.remaining }
    },
  }
}

export function quotaUsedUp(seconds: number): Refusal {
  return refusal(429, "Today's quota of requests to Codat is used up.", 'quota', seconds)
}

export function askedTooOften(seconds: number): Refusal {
  return refusal(429, 'These are too many requests for one person.', 'rate', seconds)
}

export function tooBusy(seconds = 2): Refusal {
  return refusal(503, 'Too much is being asked of this company at once; nothing was sent.', 'busy', seconds)
}

function refusal(
  status: number,
  words: string,
  deskCode: 'rate' | 'quota' | 'busy',
  seconds: number,
): Refusal {
  return new Refusal(status, `${words} Try again in ${seconds} s.`, {
    deskCode,
    canBeRetried: 'True',
    headers: { 'retry-after': String(seconds) },
  })
}
