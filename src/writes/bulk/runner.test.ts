import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { SendError } from '../engine/send-error.ts'
import { networkError, sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { createRunDeps, runOfCreates } from './run-deps.fixture.ts'
import { Runs } from './runs.ts'

const NAMES = ['A', 'B', 'C']

const failedWith = (error: Partial<NonNullable<JournalEntry['lastError']>>): Partial<JournalEntry> => ({
  state: 'failed',
  lastError: { ...networkError, kind: 'http', ...error },
})

const unknown = (status: 'ambiguous' | 'not-found'): Partial<JournalEntry> => ({
  state: 'unknown',
  resolution: {
    status,
    lookups: 3,
    lastLookup: 0,
    candidates: [],
    rejected: [],
    replays: 0,
    repeatsError: false,
    mayReplay: false,
  },
})

/** The run after a minute in which each change got this response. */
async function afterMinute(
  respond: Parameters<typeof createRunDeps>[0],
  change: (world: ReturnType<typeof createRunDeps>) => void = () => undefined,
) {
  const world = createRunDeps(respond)
  change(world)
  const runs = new Runs(world.deps)
  const id = await runs.start(runOfCreates(NAMES))
  await world.browser.pass(60_000)
  return { ...world, runs, id, view: runs.view(id) }
}

describe('a run is over', () => {
  it('once each row has an end', async () => {
    const { view, sent } = await afterMinute(() => ({ state: 'confirmed' }))
    expect(view?.run).toMatchObject({ state: 'done', pause: null, requests: 3 })
    expect(sent).toEqual(NAMES)
  })

  it('also where one fails, times out, or stays unknown', async () => {
    const states: Partial<JournalEntry>[] = [
      failedWith({ status: 400 }),
      { state: 'timed-out' },
      unknown('not-found'),
    ]
    const { view } = await afterMinute(() => states.shift() ?? {})
    expect(view?.run.state).toBe('done')
    expect(view?.rows.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'timed-out', 'unknown'])
  })
})

describe('a run waits for a person', () => {
  it.each([
    ['signed-out', { status: 401, deskCode: 'session' }, 3],
    ['view-only', { status: 403, deskCode: 'viewer' }, 3],
    ['quota', { status: 429, deskCode: 'quota', retryAfterMs: 1000 }, 3],
    // The row was refused for good; the rest is kept back.
    ['refused', { status: 403 }, 2],
  ] as const)('when everything would fare like one row: %s', async (pause, error, waiting) => {
    const { view, sent } = await afterMinute(() => failedWith(error))
    expect(view?.run).toMatchObject({ state: 'paused', pause })
    expect(view?.counts.waiting).toBe(waiting)
    expect(sent).toEqual(['A'])
  })

  it('when the device can’t store a change, which then isn’t sent', async () => {
    const { view } = await afterMinute(() => {
      throw new SendError('not-storable')
    })
    expect(view?.run).toMatchObject({ state: 'paused', pause: 'storage' })
    expect(view?.counts.waiting).toBe(3)
  })

  it('when the store of runs fails', async () => {
    const { view } = await afterMinute(
      () => ({ state: 'confirmed' }),
      ({ deps }) => {
        deps.store.saveRows = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'))
      },
    )
    expect(view?.run).toMatchObject({ state: 'paused', pause: 'storage' })
  })

  it('when Codat can’t be reached again and again', async () => {
    const world = createRunDeps(() => ({ state: 'pending' }))
    let reads = 0
    world.deps.api.operations = () => {
      reads += 1
      return Promise.reject(new ApiError({ kind: 'network', request: 'test', at: 0 }))
    }
    const runs = new Runs(world.deps)
    const id = await runs.start(runOfCreates(NAMES))
    await world.browser.pass(10 * 60_000)
    expect(runs.view(id)?.run).toMatchObject({ state: 'paused', pause: 'trouble' })
    expect(reads).toBe(6)
  })

  it('when the network is gone, and doesn’t go on by itself', async () => {
    const world = createRunDeps(() => ({ state: 'pending' }))
    const runs = new Runs(world.deps)
    const id = await runs.start(runOfCreates(['A', 'B', 'C', 'D', 'E', 'F', 'G']))
    await world.browser.settle()
    expect(world.sent).toHaveLength(5)
    world.browser.setOnline(false)
    await world.browser.settle()
    world.browser.setOnline(true)
    await world.browser.pass(60_000)
    expect(runs.view(id)?.run).toMatchObject({ state: 'paused', pause: 'page-left' })
    expect(world.sent).toHaveLength(5)
  })
})

async function unlinkedAtB(status: number) {
  const connection = { isLinked: true }
  const world = createRunDeps(({ title }) => {
    if (title === 'B' && world.sent.length === 2) connection.isLinked = false
    return connection.isLinked ? { state: 'confirmed' } : failedWith({ status })
  })
  world.deps.api.isLinked = () => Promise.resolve(connection.isLinked)
  const runs = new Runs(world.deps)
  const id = await runs.start(runOfCreates(NAMES))
  await world.browser.pass(60_000)
  return { ...world, connection, runs, id }
}

describe('a connection that is unlinked', () => {
  // Codat doesn’t document with which of them it refuses.
  it.each([400, 403, 404])('pauses a run, whose rows wait, when Codat refuses with %s', async (status) => {
    const { runs, id, sent } = await unlinkedAtB(status)
    expect(runs.view(id)?.run).toMatchObject({ state: 'paused', pause: 'unlinked' })
    expect(runs.view(id)?.counts).toMatchObject({ confirmed: 1, waiting: 2, failed: 0 })
    expect(sent).toEqual(['A', 'B'])
  })

  it('keeps it paused when it is resumed, without another change, until it is linked again', async () => {
    const { browser, connection, runs, id, sent } = await unlinkedAtB(400)
    await runs.resume(id)
    await browser.pass(60_000)
    expect(runs.view(id)?.run).toMatchObject({ state: 'paused', pause: 'unlinked' })
    expect(sent).toEqual(['A', 'B'])
    connection.isLinked = true
    await runs.resume(id)
    await browser.pass(60_000)
    expect(runs.view(id)?.run.state).toBe('done')
    expect(runs.view(id)?.counts).toMatchObject({ confirmed: 3 })
    expect(sent).toEqual(['A', 'B', 'B', 'C'])
  })

  it('leaves nothing waiting in a run that is stopped then', async () => {
    const { browser, runs, id } = await unlinkedAtB(400)
    await runs.stop(id)
    await browser.pass(1_000)
    expect(runs.view(id)?.counts).toMatchObject({ confirmed: 1, 'not-sent': 2, failed: 0 })
  })

  it('isn’t why a row failed where it is linked, or where that can’t be read', async () => {
    const { view } = await afterMinute(({ title }) =>
      title === 'B' ? failedWith({ status: 400 }) : { state: 'confirmed' },
    )
    expect(view?.counts).toMatchObject({ confirmed: 2, failed: 1 })
    const unread = await afterMinute(
      () => failedWith({ status: 400 }),
      ({ deps }) => {
        deps.api.isLinked = () => Promise.reject(new ApiError({ kind: 'network', request: 'test', at: 0 }))
      },
    )
    expect(unread.view?.counts.failed).toBe(3)
  })
})

it('asks for nothing before a limit is over, whatever a run needs to know first', async () => {
  const world = createRunDeps(({ title }) =>
    title === 'B' ? failedWith({ status: 429, retryAfterMs: 20_000 }) : { state: 'confirmed' },
  )
  const read: number[] = []
  world.deps.api.lastSync = () => {
    read.push(world.browser.now)
    return Promise.resolve(null)
  }
  const runs = new Runs(world.deps)
  const id = await runs.start(runOfCreates(NAMES))
  await world.browser.pass(1_000)
  await runs.stop(id)
  await world.browser.pass(1_000)
  const { until } = world.deps.engine.limit
  expect(until).toBeGreaterThan(world.browser.now)
  await runs.start(runOfCreates(['D']))
  await world.browser.pass(30_000)
  expect(read).toHaveLength(1)
  expect(read[0]).toBeGreaterThanOrEqual(until)
})

it('a limit holds back the very next row until its time', async () => {
  const world = createRunDeps(({ title }) =>
    title === 'B' && world.sent.length === 2
      ? failedWith({ status: 429, retryAfterMs: 20_000 })
      : { state: 'confirmed' },
  )
  const runs = new Runs(world.deps)
  const id = await runs.start(runOfCreates(NAMES))
  await world.browser.pass(19_000)
  expect(world.sent).toEqual(['A', 'B'])
  expect(runs.view(id)?.limitedUntil).toBeGreaterThan(world.browser.now)
  await world.browser.pass(1_000)
  expect(world.sent).toEqual(['A', 'B', 'B', 'C'])
  expect(runs.view(id)?.counts.confirmed).toBe(3)
})

it('what got no response counts among the five under way for a minute', async () => {
  const world = createRunDeps(() => ({
    ...unknown('ambiguous'),
    times: { ...sentEntry().times, sent: world.browser.now, answered: world.browser.now },
  }))
  const runs = new Runs(world.deps)
  const id = await runs.start(runOfCreates(['A', 'B', 'C', 'D', 'E', 'F', 'G']))
  await world.browser.pass(59_000)
  expect(world.sent).toHaveLength(5)
  await world.browser.pass(1_000)
  expect(world.sent).toHaveLength(7)
  expect(runs.view(id)?.counts.unknown).toBe(7)
})

it('sets aside what something else stands in the way of', async () => {
  const { view } = await afterMinute(({ title }) => {
    if (title === 'B') throw new SendError('already-created')
    return { state: 'confirmed' }
  })
  expect(view?.rows.map(({ outcome }) => outcome)).toEqual([
    { kind: 'confirmed' },
    { kind: 'set-aside', reason: 'already-created' },
    { kind: 'confirmed' },
  ])
})

it('sets aside what somebody else is sending already, since that change isn’t the run’s', async () => {
  const { browser, deps } = createRunDeps(({ title }) =>
    title === 'A' ? { state: 'pending', draftId: 'form', runId: undefined } : { state: 'confirmed' },
  )
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B']))
  await browser.pass(60_000)
  expect(runs.view(id)?.run.state).toBe('done')
  expect(runs.view(id)?.rows.map(({ outcome }) => outcome)).toEqual([
    { kind: 'set-aside', reason: 'in-flight' },
    { kind: 'confirmed' },
  ])
})
