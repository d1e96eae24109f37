import { expect, it } from 'vitest'
import { openTabState } from '../platform/browser.fixture.ts'
import { networkError } from '../rules/entry.fixture.ts'
import { newRun } from './new-run.ts'
import { createRunDeps, runOfCreates } from './run-deps.fixture.ts'
import { Runs } from './runs.ts'

const confirmed = () => ({ state: 'confirmed' }) as const
const DAY_MS = 24 * 60 * 60_000

it('starts nothing that has no rows, no network, no room, or too few requests', async () => {
  const { browser, deps, sent } = createRunDeps(confirmed)
  const runs = new Runs({ ...deps, quota: () => ({ limit: 1000, remaining: 110, resetAt: undefined }) })
  await expect(runs.start(runOfCreates([]))).rejects.toMatchObject({ reason: 'no-rows' })
  const many = Array.from({ length: 20 }, (_, place) => `Customer ${place}`)
  await expect(runs.start(runOfCreates(many))).rejects.toMatchObject({ reason: 'quota', fit: 8 })
  browser.setOnline(false)
  await expect(runs.start(runOfCreates(['A']))).rejects.toMatchObject({ reason: 'offline' })
  browser.setOnline(true)
  deps.store.add = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'))
  await expect(runs.start(runOfCreates(['A']))).rejects.toMatchObject({ reason: 'not-storable' })
  await browser.settle()
  expect(sent).toEqual([])
  expect(await deps.store.runs()).toEqual([])
})

it('stores a run before anything is sent', async () => {
  const { deps } = createRunDeps(confirmed)
  const stored: unknown[] = []
  const send = deps.engine.send.bind(deps.engine)
  deps.engine.send = async (change) => {
    stored.push(...(await deps.store.rows(change.runId ?? '')))
    return send(change)
  }
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B']))
  expect(await deps.store.rows(id)).toHaveLength(2)
  expect(await deps.store.run(id)).toMatchObject({ name: 'From a file', count: 2, platformName: 'Xero' })
})

it('is read once, and shows the same object until something changes', async () => {
  const { browser, deps } = createRunDeps(confirmed)
  const first = new Runs(deps)
  const id = await first.start(runOfCreates(['A']))
  await browser.pass(1000)
  const runs = new Runs(deps)
  expect(runs.view(id)).toBeUndefined()
  await runs.open(id)
  expect(runs.view(id)).toBe(runs.view(id))
  expect(runs.view(id)).toMatchObject({ run: { state: 'done' }, where: 'nowhere', counts: { confirmed: 1 } })
  await runs.open('unknown')
  expect(runs.view('unknown')).toBeNull()
})

it('opens what isn’t over, of every company', async () => {
  const { browser, deps } = createRunDeps(confirmed)
  const first = new Runs(deps)
  await first.start(runOfCreates(['A']))
  await browser.pass(1000)
  const waiting = await first.start({ ...runOfCreates(['B']), companyId: 'other' })
  await browser.pass(1000)
  await deps.store.updateRun(waiting, (run) => ({ ...run, state: 'paused', pause: 'quota' }))
  const runs = new Runs(deps)
  expect(await runs.openUnfinished()).toEqual([waiting])
  expect(runs.view(waiting)).toMatchObject({ run: { companyId: 'other', pause: 'quota' } })
})

it.each(['pause', 'stop'] as const)('%s counts though the run has only just been started', async (order) => {
  const { browser, deps, sent } = createRunDeps(confirmed)
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B']))
  await runs[order](id)
  await browser.pass(60_000)
  expect(sent).toEqual([])
  const [state, kind] = order === 'pause' ? ['paused', 'waiting'] : ['stopped', 'not-sent']
  expect(runs.view(id)).toMatchObject({ run: { state }, counts: { [kind]: 2 } })
  expect(await deps.store.run(id)).toMatchObject({ state })
  if (order === 'stop') return
  await runs.resume(id)
  await browser.pass(1000)
  expect(runs.view(id)).toMatchObject({ run: { state: 'done' }, counts: { confirmed: 2 } })
})

it('pauses a run that a tab left behind, and sends nothing by itself', async () => {
  const { browser, deps, sent } = createRunDeps(confirmed)
  const id = await new Runs(deps).start(runOfCreates(['A']))
  await browser.pass(1000)
  await deps.store.updateRun(id, (run) => ({ ...run, state: 'running' }))
  const runs = new Runs(deps)
  await runs.open(id)
  await browser.pass(60_000)
  expect(runs.view(id)?.run).toMatchObject({ state: 'paused', pause: 'page-left' })
  expect(sent).toEqual(['A'])
})

it('of somebody else in this browser is not seen, but keeps the company to itself', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'pending' }))
  const adas = await new Runs(deps).start(runOfCreates(['A']))
  const tab = openTabState()
  const bens = new Runs({
    ...createRunDeps(confirmed).deps,
    locks: browser.locks(tab),
    channel: { post: () => undefined, listen: () => () => undefined },
  })
  await bens.open(adas)
  expect(bens.view(adas)).toBeNull()
  expect(await bens.list('company-1')).toEqual([])
  await expect(bens.start(runOfCreates(['B']))).rejects.toMatchObject({ reason: 'other-run' })
})

it('lists the runs of a company, and forgets those of a month ago', async () => {
  const { browser, deps } = createRunDeps(confirmed)
  const old = await new Runs(deps).start(runOfCreates(['A']))
  await browser.pass(30 * DAY_MS)
  expect((await new Runs(deps).list('company-1')).map(({ id }) => id)).toEqual([old])
  await browser.pass(1000)
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['B']))
  expect((await runs.list('company-1')).map((run) => run.id)).toEqual([id])
  expect(await runs.list('company-2')).toEqual([])
  expect(await deps.store.rows(old)).toEqual([])
})

it('stops a run that no tab sends', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'pending' }))
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B', 'C', 'D', 'E', 'F']))
  await browser.settle()
  browser.setOnline(false)
  await browser.settle()
  await runs.stop(id)
  expect(runs.view(id)).toMatchObject({ run: { state: 'stopped' }, counts: { 'not-sent': 1, pending: 5 } })
  await runs.resume(id)
  expect(runs.view(id)?.run.state).toBe('stopped')
})

it('what was cleared while it is sent stays away', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'pending' }))
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B']))
  await browser.settle()
  await runs.clearAll()
  await browser.pass(60_000)
  expect(runs.view(id)).toBeNull()
  expect(await deps.store.runs()).toEqual([])
  expect(await deps.store.rows(id)).toEqual([])
})

it('notices that the tab which sent a run is gone', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'pending' }))
  const [sending, watching] = [openTabState(), openTabState()]
  const id = await new Runs({ ...deps, locks: browser.locks(sending) }).start(runOfCreates(['A']))
  await browser.settle()
  const runs = new Runs({ ...deps, locks: browser.locks(watching), channel: browser.channel(watching) })
  await runs.open(id)
  await browser.pass(30_000)
  expect(runs.view(id)).toMatchObject({ run: { state: 'running' }, where: 'elsewhere' })
  browser.close(sending)
  await browser.pass(10_000)
  expect(runs.view(id)).toMatchObject({ run: { state: 'paused', pause: 'page-left' }, where: 'nowhere' })
})

it('has no row waiting once it is stopped, though a limit turned the last one away', async () => {
  const limited = { ...networkError, kind: 'http', status: 429, retryAfterMs: 5_000 } as const
  const { browser, deps } = createRunDeps(() => ({ state: 'failed', lastError: limited }))
  const responses: (() => void)[] = []
  const send = deps.engine.send.bind(deps.engine)
  deps.engine.send = async (change) => {
    await new Promise<void>((resolve) => responses.push(resolve))
    return send(change)
  }
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A', 'B']))
  await browser.settle()
  await runs.stop(id)
  for (const respond of responses) respond()
  await browser.pass(60_000)
  expect(runs.view(id)).toMatchObject({ run: { state: 'stopped' }, counts: { waiting: 0, 'not-sent': 2 } })
})

it('retries what failed once', async () => {
  let state: 'failed' | 'confirmed' = 'failed'
  const { browser, deps, sent } = createRunDeps(() => ({ state }))
  const send = deps.engine.send.bind(deps.engine)
  deps.engine.send = async (change) => {
    const entry = await send(change)
    return Object.assign(entry, { linkedTo: change.linkedTo ?? null })
  }
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A']))
  await browser.pass(1000)
  state = 'confirmed'
  await runs.retryFailed(id, 'Again')
  await browser.pass(1000)
  await expect(runs.retryFailed(id, 'And again')).rejects.toMatchObject({ reason: 'no-rows' })
  expect(sent).toEqual(['A', 'A'])
})

function tabsOf({ browser, deps }: ReturnType<typeof createRunDeps>) {
  const open = () => {
    const tab = openTabState()
    return new Runs({ ...deps, locks: browser.locks(tab), channel: browser.channel(tab) })
  }
  return [open(), open()] as const
}

it('that another tab sends isn’t called paused by one that wanted to resume it', async () => {
  const world = createRunDeps(() => ({ state: 'pending' }))
  const [one, other] = tabsOf(world)
  const id = await one.start(runOfCreates(['A', 'B']))
  await one.pause(id)
  await other.open(id)
  // Both press it, of what both see as paused.
  await Promise.all([one.resume(id), other.resume(id)])
  await world.browser.pass(3_000)
  expect(await world.deps.store.run(id)).toMatchObject({ state: 'running', pause: null })
  const where = new Set([one, other].map((runs) => runs.view(id)?.where))
  expect(where).toEqual(new Set(['here', 'elsewhere']))
  expect([one, other].map((runs) => runs.view(id)?.run.state)).toEqual(['running', 'running'])
  expect(world.sent).toEqual(['A', 'B'])
})

it('goes on in the tab that still follows what it has sent, if another one resumes it', async () => {
  const world = createRunDeps(() => ({ state: 'pending' }))
  const [one, other] = tabsOf(world)
  const id = await one.start(runOfCreates(['A', 'B', 'C', 'D', 'E', 'F']))
  await world.browser.settle()
  await one.pause(id)
  await other.open(id)
  await other.resume(id)
  await world.browser.pass(3_000)
  expect(one.view(id)).toMatchObject({ where: 'here', run: { state: 'running', pause: null } })
  expect(other.view(id)).toMatchObject({ where: 'elsewhere', run: { state: 'running' } })
})

it('waits for another run of the company that another tab has begun meanwhile', async () => {
  const world = createRunDeps(() => ({ state: 'pending' }))
  const [one, other] = tabsOf(world)
  const first = await one.start(runOfCreates(['A']))
  await world.browser.settle()
  // What it has sent is still followed.
  await one.stop(first)
  const stored = newRun(runOfCreates(['B']), 'run-2', world.browser.now)
  await world.deps.store.add(stored.run, stored.rows)
  await other.resume('run-2')
  await world.browser.pass(3_000)
  expect(other.view('run-2')?.run).toMatchObject({ state: 'paused', pause: 'other-run' })
  expect(world.sent).toEqual(['A'])
})

it('is over once it has ended, however late another tab looks whether it is still sent', async () => {
  const world = createRunDeps(confirmed)
  const [one, other] = tabsOf(world)
  const id = await one.start(runOfCreates(['A']))
  const { store } = world.deps
  const read = store.run.bind(store)
  store.run = async (wanted) => {
    const run = await read(wanted)
    await world.browser.settle()
    return run && { ...run, state: 'running' }
  }
  await other.open(id)
  expect(other.view(id)?.run.state).toBe('done')
})

it('counts its requests also where the tab is closed before the next change of its state', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'pending' }))
  const id = await new Runs(deps).start(runOfCreates(['A', 'B']))
  await browser.settle()
  expect(await deps.store.run(id)).toMatchObject({ requests: 2 })
})
