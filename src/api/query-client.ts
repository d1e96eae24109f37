import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './errors.ts'
import { isBackgroundPaused } from './quota.ts'

/** A read is sent at most three times: once, and two retries. */
const MAX_RETRIES = 2
/** Waiting longer than this in silence is worse than saying so; the error then names the time. */
const MAX_SILENT_WAIT_MS = 10_000
const FIRST_BACKOFF_MS = 500
const BACKOFF_FACTOR = 3

const RETRIED_STATUSES = new Set([408, 429, 500, 502, 503, 504])

function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  if ((error.details.retryAfterMs ?? 0) > MAX_SILENT_WAIT_MS) return false
  if (error.kind === 'http') return RETRIED_STATUSES.has(error.status ?? 0)
  // A malformed response would be malformed again, and being offline is known at once.
  return error.kind === 'network' && navigator.onLine
}

/** Exponential with jitter, never before `Retry-After`. */
export function retryDelayMs(attempt: number, error: unknown, random = Math.random()): number {
  const backoff = FIRST_BACKOFF_MS * BACKOFF_FACTOR ** attempt * (0.75 + random / 2)
  const retryAfterMs = error instanceof ApiError ? (error.details.retryAfterMs ?? 0) : 0
  return Math.max(retryAfterMs, backoff)
}

/** Caching and retrying of reads, decided once for the whole app. Writes never retry by themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Codat's cache changes only by syncs and the day's quota is small, so a minute-old response is good enough.
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < MAX_RETRIES && isWorthRetrying(error),
        retryDelay: retryDelayMs,
        // Being offline is an error with a message, not an endless wait.
        networkMode: 'always',
        refetchOnReconnect: true,
        // The day's last requests are for what people ask for.
        refetchOnWindowFocus: () => !isBackgroundPaused(),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
