import { ApiError, isSessionEnd } from '../errors.ts'

/** Codat allows ten of a company; this many over all companies leave room for what the page itself reads. */
const AT_ONCE = 8
/** Codat refuses more than 1,000 requests a minute of one address: this leaves 400 of them to everybody else. */
export const GAP_MS = 100
/** To wait when a refusal doesn't say how long. */
const DEFAULT_PAUSE_MS = 10_000
/** A longer pause isn't waited for: the day's requests are used up. */
const LONGEST_PAUSE_MS = 2 * 60_000
/** Refusals of one item before it counts as failed. */
const MOST_REFUSALS = 3
/** So many requests in a row without any response mean that there is no connection. */
const MOST_LOST = 8

/** What a run needs of the world around it, so that tests have their own. */
export interface Surroundings {
  isOnline: () => boolean
  now: () => number
  /** Settles after the time, or at once when the signal says so. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export const browser: Surroundings = {
  isOnline: () => navigator.onLine,
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      if (signal.aborted) done()
      else signal.addEventListener('abort', done)
    }),
}

export interface PacedRun<Item, Result> {
  items: readonly Item[]
  request: (item: Item, signal: AbortSignal) => Promise<Result>
  onResult: (result: Result, item: Item) => void
  onFailure: (error: unknown, item: Item) => void
  /** How long no request is sent, because Codat has refused one; undefined when they go on. */
  onPause: (pauseMs: number | undefined) => void
}

/** Whether every other item would meet the same. */
function isForAll(error: unknown): boolean {
  if (isSessionEnd(error)) return true
  // Codat rejects the key, whatever it is used for.
  return error instanceof ApiError && error.status === 401
}

const isRefused = (error: unknown): error is ApiError => error instanceof ApiError && error.status === 429
const isLost = (error: unknown) => error instanceof ApiError && error.kind === 'network'

/**
 * Sends one request an item: at most eight at a time and ten a second. A 429 pauses all of them until it may go on. Ends when
 * all items are through, when the signal says so, or with the error that would meet every other item too: it is
 * thrown, and the items that are left have neither result nor failure.
 */
export async function runPaced<Item, Result>(
  run: PacedRun<Item, Result>,
  stop: AbortSignal,
  around: Surroundings = browser,
): Promise<void> {
  const own = new AbortController()
  const signal = AbortSignal.any([stop, own.signal])
  const queue = [...run.items]
  const refusals = new Map<Item, number>()
  let startAt = around.now()
  let isPaused = false
  let lost = 0
  let fatal: { error: unknown } | undefined

  function end(error: unknown) {
    fatal ??= { error }
    own.abort()
  }

  async function waitForTurn(): Promise<void> {
    while (!signal.aborted) {
      const waitMs = startAt - around.now()
      if (waitMs <= 0) break
      await around.sleep(waitMs, signal)
    }
    startAt = Math.max(startAt, around.now()) + GAP_MS
    if (!isPaused || signal.aborted) return
    isPaused = false
    run.onPause(undefined)
  }

  function refuse(error: ApiError, item: Item) {
    const pauseMs = error.details.retryAfterMs ?? DEFAULT_PAUSE_MS
    if (pauseMs > LONGEST_PAUSE_MS) return end(error)
    const count = (refusals.get(item) ?? 0) + 1
    refusals.set(item, count)
    if (count < MOST_REFUSALS) queue.unshift(item)
    else run.onFailure(error, item)
    const until = around.now() + pauseMs
    if (until <= startAt) return
    startAt = until
    isPaused = true
    run.onPause(pauseMs)
  }

  function fail(error: unknown, item: Item) {
    lost = isLost(error) ? lost + 1 : 0
    if (isRefused(error)) return refuse(error, item)
    if (isForAll(error) || lost >= MOST_LOST || (isLost(error) && !around.isOnline())) return end(error)
    run.onFailure(error, item)
  }

  async function work(): Promise<void> {
    while (queue.length > 0) {
      await waitForTurn()
      const item = signal.aborted ? undefined : queue.shift()
      if (item === undefined) return
      try {
        const result = await run.request(item, signal)
        if (signal.aborted) return
        lost = 0
        run.onResult(result, item)
      } catch (error) {
        if (signal.aborted) return
        fail(error, item)
      }
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (fatal !== undefined && !stop.aborted) throw fatal.error
}
