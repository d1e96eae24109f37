import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../errors.ts'
import { runPaced } from './run-paced.ts'
import { testClock } from './test-clock.fixture.ts'

type Details = Partial<ConstructorParameters<typeof ApiError>[0]>

const failure = (details: Details) =>
  new ApiError({ kind: 'http', request: 'GET /companies/x', at: 0, ...details })
const refusal = (retryAfterMs?: number) => failure({ status: 429, retryAfterMs })

interface Outcome {
  takesMs?: number
  error?: (attempt: number) => unknown
}

/** Runs as many items, which end as they are told to, and notes what happened when. */
function start(count: number, outcome: (item: number) => Outcome = () => ({})) {
  const clock = testClock()
  const stop = new AbortController()
  const attempts: number[] = []
  const log = {
    starts: [] as { item: number; at: number }[],
    results: [] as number[],
    failures: [] as number[],
    pauses: [] as (number | undefined)[],
    most: 0,
    aborted: 0,
  }
  let inFlight = 0
  let end: { error?: unknown } | undefined
  const run = runPaced<number, number>(
    {
      items: Array.from({ length: count }, (_, item) => item),
      request: async (item, signal) => {
        log.starts.push({ item, at: clock.now() })
        log.most = Math.max(log.most, (inFlight += 1))
        const { takesMs = 250, error } = outcome(item)
        await clock.around.sleep(takesMs, signal)
        inFlight -= 1
        if (signal.aborted) {
          log.aborted += 1
          throw new DOMException('stopped', 'AbortError')
        }
        const attempt = (attempts[item] ?? 0) + 1
        attempts[item] = attempt
        const thrown = error?.(attempt)
        if (thrown !== undefined) throw thrown
        return item
      },
      onResult: (result) => log.results.push(result),
      onFailure: (_error, item) => log.failures.push(item),
      onPause: (pauseMs) => log.pauses.push(pauseMs),
    },
    stop.signal,
    clock.around,
  )
  run.then(
    () => (end = {}),
    (error: unknown) => (end = { error }),
  )
  return {
    clock,
    stop,
    log,
    end: () => end,
    finish: () => clock.until(() => end !== undefined),
  }
}

describe('the pace', () => {
  it('is eight requests at once at most, in the order of the items', async () => {
    const { log, finish } = start(50, () => ({ takesMs: 5000 }))
    await finish()
    expect(log.most).toBe(8)
    expect(log.starts.map(({ item }) => item)).toEqual(Array.from({ length: 50 }, (_, item) => item))
    expect(log.results).toHaveLength(50)
  })

  it('is ten requests a second at most, however quick the responses are', async () => {
    const { log, finish } = start(60, () => ({ takesMs: 1 }))
    await finish()
    for (const { at } of log.starts)
      expect(log.starts.filter((one) => one.at >= at && one.at < at + 1000).length).toBeLessThanOrEqual(10)
    expect(log.starts.at(-1)?.at).toBe(5900)
  })
})

describe('a refusal of Codat', () => {
  it('pauses all requests for the time it says, and its item comes again', async () => {
    const { log, finish } = start(30, (item) => ({
      error: (attempt) => (item === 3 && attempt === 1 ? refusal(5000) : undefined),
    }))
    await finish()
    // Item 3 starts at 300 ms and is refused at 550 ms; the six that are in flight then end.
    expect(log.starts.filter(({ at }) => at > 550 && at < 5550)).toEqual([])
    expect(log.starts.filter(({ item }) => item === 3).map(({ at }) => at)).toEqual([300, 5550])
    expect(log.pauses).toEqual([5000, undefined])
    expect(log.results).toHaveLength(30)
    expect(log.failures).toEqual([])
  })

  it('lasts ten seconds where it says nothing', async () => {
    const { log, finish } = start(1, () => ({ error: (attempt) => (attempt === 1 ? refusal() : undefined) }))
    await finish()
    expect(log.starts.map(({ at }) => at)).toEqual([0, 10_250])
  })

  it('that comes three times is a failure of that item', async () => {
    const { log, finish, end } = start(3, (item) => ({
      error: () => (item === 0 ? refusal(1000) : undefined),
    }))
    await finish()
    expect(end()).toEqual({})
    expect(log.starts.filter(({ item }) => item === 0)).toHaveLength(3)
    expect(log.failures).toEqual([0])
    expect(log.results.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('for hours ends everything', async () => {
    const error = refusal(3_600_000)
    const { log, finish, end, clock } = start(40, (item) => ({
      error: () => (item === 2 ? error : undefined),
    }))
    await finish()
    expect(end()).toEqual({ error })
    expect(clock.now()).toBeLessThan(1000)
    expect(log.results.length).toBeLessThan(8)
  })
})

describe('the end', () => {
  it('comes at once when it is stopped, and nothing is sent after it', async () => {
    const { log, clock, stop, end, finish } = start(100, () => ({ takesMs: 10_000 }))
    await clock.until(() => log.starts.length === 8)
    const at = clock.now()
    stop.abort()
    await finish()
    expect(end()).toEqual({})
    expect(clock.now() - at).toBe(0)
    expect([log.aborted, log.starts.length, log.results.length]).toEqual([8, 8, 0])
  })

  it('comes during a pause too', async () => {
    const { log, clock, stop, finish } = start(20, () => ({ error: () => refusal(60_000) }))
    await clock.until(() => log.pauses.length > 0)
    stop.abort()
    await finish()
    expect(clock.now()).toBeLessThan(2000)
  })

  it.each([
    ['the session has ended', failure({ status: 401, deskCode: 'session' })],
    ['Codat rejects the key', failure({ status: 401 })],
  ])('comes when %s', async (_, error) => {
    const { finish, end, log } = start(50, (item) => ({ error: () => (item === 4 ? error : undefined) }))
    await finish()
    expect(end()).toEqual({ error })
    expect([log.results.length + log.failures.length < 8, log.failures]).toEqual([true, []])
  })

  it('comes with the first lost request while offline, and else after eight in a row', async () => {
    const lost = failure({ kind: 'network' })
    const online = start(50, () => ({ error: () => lost }))
    await online.finish()
    expect([online.end(), online.log.failures.length]).toEqual([{ error: lost }, 7])

    const offline = start(50, () => ({ error: () => lost }))
    offline.clock.goOffline()
    await offline.finish()
    expect([offline.end(), offline.log.failures.length]).toEqual([{ error: lost }, 0])
  })

  it('never comes because of single items', async () => {
    const { log, finish, end } = start(30, (item) => ({
      error: () => (item % 3 === 0 ? failure({ status: 500 }) : undefined),
    }))
    await finish()
    expect(end()).toEqual({})
    expect([log.failures.length, log.results.length]).toEqual([10, 20])
  })
})

it('brings each item to exactly one end, whatever happens', async () => {
  const errors = [
    undefined,
    failure({ status: 500 }),
    failure({ kind: 'malformed' }),
    failure({ status: 404 }),
    refusal(700),
    refusal(),
  ]
  const outcomes = fc.record({ takesMs: fc.nat(3000), first: fc.nat(5), later: fc.nat(5) })
  await fc.assert(
    fc.asyncProperty(fc.array(outcomes, { maxLength: 40 }), async (items) => {
      const { log, finish, end } = start(items.length, (item) => {
        const { takesMs = 0, first = 0, later = 0 } = items[item] ?? {}
        return { takesMs, error: (attempt) => errors[attempt === 1 ? first : later] }
      })
      await finish()
      expect(end()).toEqual({})
      expect([...log.results, ...log.failures].toSorted((a, b) => a - b)).toEqual(
        items.map((_, item) => item),
      )
    }),
    { numRuns: 25 },
  )
})
