import type { HttpRequest } from '../http/exchange.ts'
import { HttpError } from '../http/errors.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
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

/** Keeps each person, each company and the whole server within Codat's limits. */
export interface Limiter {
  /** Throws if there are too many requests, before anything is done for this one. */
  admit(person: string): void
  /** A slot at the upstream for one company; call the result once the response is there. */
  enter(company: string, person: string, request: HttpRequest): Release | Promise<Release>
  recordResponse(response: UpstreamResponse): void
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
      if (exhausted !== undefined) throw quotaExceeded(exhausted)
      const often = perUser.consume(person)
      if (often !== undefined) throw rateLimitExceeded(often)
      const busy = total.consume('everybody')
      if (busy !== undefined) throw error(429, 'Too many requests to Codat.', 'rate', busy)
    },
    enter(company, person, request) {
      const slot = slots.acquire(company, person, (listener) => request.onDisconnect(listener))
      if (slot === undefined) throw companyBusy()
      return typeof slot === 'function'
        ? slot
        : slot.then((release) => release ?? Promise.reject(companyBusy()))
    },
    recordResponse: (response) => quota.recordResponse(response),
    get state() {
      return { ...slots.load, quotaRemaining: quota.remaining }
    },
  }
}

export function quotaExceeded(seconds: number): HttpError {
  return error(429, "You've used up today's Codat requests.", 'quota', seconds)
}

export function rateLimitExceeded(seconds: number): HttpError {
  return error(429, "You're sending too many requests.", 'rate', seconds)
}

export function companyBusy(seconds = 2): HttpError {
  return error(503, 'Too many requests for this company at once. Nothing was sent.', 'busy', seconds)
}

function error(
  status: number,
  message: string,
  deskCode: 'rate' | 'quota' | 'busy',
  seconds: number,
): HttpError {
  return new HttpError(
    status,
    `${message} You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    {
      deskCode,
      canBeRetried: 'True',
      headers: { 'retry-after': String(seconds) },
    },
  )
}
