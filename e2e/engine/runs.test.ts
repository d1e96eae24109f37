import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appStatus, updateAppStatus } from '../../src/api/app-status.ts'
import { codatRunApi } from '../../src/writes/bulk/run-api.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import { runs } from '../support/random-runs.ts'
import { runOf, RunWorld } from './run-world.ts'
import { fault, ledgerOf, makeCompany } from './world.ts'

/** Half of them new customers. */
const ROWS = runs(1000, 100)

let world: RunWorld
const limited = () => world.requests.filter(({ status }) => status === 429)
beforeEach(() => {
  world = new RunWorld()
})
afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined, quota: undefined })
})

test('sends every row once, a few at a time, with few requests', async () => {
  const company = await makeCompany(world, { customers: ROWS / 2 })
  const rows = await world.rowsFor(company, ROWS / 2)
  const tab = world.openTab()
  await world.settle()
  world.requests.length = 0
  const all = world.runsOf(tab, createMemoryRunStore())
  const id = await all.start(runOf(company, rows))
  const most = await world.mostPending(company, ROWS * 1_500)
  const view = all.view(id)
  expect(view?.run).toMatchObject({ state: 'done', requests: world.requests.length })
  expect(view?.counts).toMatchObject({ confirmed: ROWS })
  const writes = await ledgerOf(world, company)
  expect(writes.filter(({ applied }) => applied)).toHaveLength(ROWS)
  expect(world.requests.length).toBeLessThanOrEqual(1.2 * ROWS + 50)
  expect(most).toBe(5)
}, 600_000)

test('a closed tab costs few requests more', async () => {
  const company = await makeCompany(world, { customers: 50 })
  const rows = await world.rowsFor(company, 50)
  const store = createMemoryRunStore()
  let tab = world.openTab()
  await world.settle()
  world.requests.length = 0
  const id = await world.runsOf(tab, store).start(runOf(company, rows))
  for (let closed = 0; closed < 5; closed += 1) {
    await world.pass(12_300)
    tab.close()
    tab = world.openTab()
    await world.runsOf(tab, store).resume(id)
  }
  await world.pass(10 * 60_000)
  const last = world.runsOf(tab, store)
  await last.open(id)
  expect(last.view(id)?.counts).toMatchObject({ confirmed: 100 })
  expect(await ledgerOf(world, company)).toHaveLength(100)
  expect(world.requests.length).toBeLessThanOrEqual(1.2 * 100 + 50)
})

describe('with a quota of half the rows, which Codat enforces', () => {
  const QUOTA = 100
  /** A twentieth is left to others. */
  const FLOOR = 5

  async function begin() {
    world = new RunWorld(QUOTA)
    const company = await makeCompany(world, { customers: 0 })
    const rows = await world.rowsFor(company, 2 * QUOTA)
    const tab = world.openTab()
    await world.settle()
    // The page has shown something of the company, so that the tab knows the quota.
    await codatRunApi.operations(company.companyId, new AbortController().signal)
    world.requests.length = 0
    return { company, rows, all: world.runsOf(tab, createMemoryRunStore()) }
  }

  test('says so before the first byte, and what fits is sent to its end', async () => {
    const { company, rows, all } = await begin()
    const left = (appStatus().quota?.remaining ?? 0) - FLOOR
    const fit = Math.floor((left - 50) / 1.2)
    expect(fit).toBeGreaterThan(30)
    await expect(all.start(runOf(company, rows))).rejects.toMatchObject({ reason: 'quota', fit })
    expect(world.requests).toEqual([])
    const id = await all.start(runOf(company, rows.slice(0, fit)))
    await world.pass(30 * 60_000)
    expect(all.view(id)).toMatchObject({ run: { state: 'done' }, counts: { confirmed: fit } })
    expect(limited()).toEqual([])
    expect(appStatus().quota?.remaining).toBeGreaterThanOrEqual(FLOOR)
    await expect(all.start(runOf(company, rows.slice(fit)))).rejects.toMatchObject({
      reason: 'quota',
      fit: 0,
    })
  })

  test('ends cleanly at the floor when others use it up', async () => {
    const { company, rows, all } = await begin()
    const id = await all.start(runOf(company, rows.slice(0, 30)))
    await world.pass(10_000)
    const { remaining = 0 } = appStatus().quota ?? {}
    for (let used = 0; used < remaining - FLOOR - 6; used += 1)
      await world.control('GET', `/companies/${company.companyId}`)
    await world.pass(60_000)
    const view = all.view(id)
    expect(view?.run).toMatchObject({ state: 'paused', pause: 'quota' })
    expect(view?.counts.waiting).toBeGreaterThan(0)
    expect(limited()).toEqual([])
    await world.pass(10 * 60_000)
    // What was on its way has been followed to its end; nothing else was sent.
    const { waiting = 0, confirmed } = all.view(id)?.counts ?? {}
    expect(confirmed).toBe(30 - waiting)
    expect(await ledgerOf(world, company)).toHaveLength(30 - waiting)
    // The next day it goes on where it was.
    await world.pass(24 * 60 * 60_000)
    await codatRunApi.operations(company.companyId, new AbortController().signal)
    await all.resume(id)
    await world.pass(10 * 60_000)
    expect(all.view(id)?.counts.confirmed).toBe(30)
  })
})

test('what changed meanwhile is set aside, never overwritten', async () => {
  const company = await makeCompany(world, { customers: 3 })
  const [first, second, third] = await world.rowsFor(company, 0)
  const tab = world.openTab()
  await world.settle()
  if (first === undefined || second === undefined || third === undefined) throw new Error('Too few')
  const moved = { ...second, opened: { ...second.opened, customerName: 'Before' } }
  const rows = [first, moved, { ...third, customerId: 'unknown' }]
  const all = world.runsOf(tab, createMemoryRunStore())
  const id = await all.start(runOf(company, rows))
  await world.pass(60_000)
  expect(all.view(id)?.rows.map(({ outcome }) => outcome)).toEqual([
    { kind: 'confirmed' },
    { kind: 'set-aside', reason: 'changed-meanwhile' },
    { kind: 'set-aside', reason: 'gone' },
  ])
  expect(await ledgerOf(world, company)).toHaveLength(1)
})

test('one run a company at a time over all tabs; pause and stop reach the tab that sends', async () => {
  const company = await makeCompany(world, { customers: 0 })
  const rows = await world.rowsFor(company, 40)
  const store = createMemoryRunStore()
  const one = world.runsOf(world.openTab(), store)
  const other = world.runsOf(world.openTab(), store)
  await world.settle()
  const id = await one.start(runOf(company, rows))
  await world.pass(6_000)
  await expect(other.start(runOf(company, rows))).rejects.toMatchObject({ reason: 'other-run' })
  await other.open(id)
  expect(other.view(id)).toMatchObject({ where: 'elsewhere', run: { state: 'running' } })
  await other.pause(id)
  await world.pass(30_000)
  const { length } = await ledgerOf(world, company)
  await world.pass(30_000)
  expect(await ledgerOf(world, company)).toHaveLength(length)
  expect(other.view(id)).toMatchObject({ where: 'nowhere', run: { state: 'paused', pause: 'person' } })
  // From here the other tab sends it.
  await other.resume(id)
  await world.pass(6_000)
  await one.stop(id)
  await world.pass(30_000)
  expect(one.view(id)?.counts.pending).toBe(0)
  const counts = one.view(id)?.counts
  expect(one.view(id)?.run.state).toBe('stopped')
  expect(counts?.waiting).toBe(0)
  expect(counts?.['not-sent']).toBeGreaterThan(0)
  expect((counts?.confirmed ?? 0) + (counts?.['not-sent'] ?? 0)).toBe(40)
  expect(await ledgerOf(world, company)).toHaveLength(counts?.confirmed ?? 0)
})

test('a limit holds in a tab that is opened meanwhile', async () => {
  const company = await makeCompany(world, { customers: 10 })
  const rows = await world.rowsFor(company, 10)
  const store = createMemoryRunStore()
  const tab = world.openTab()
  await world.settle()
  const id = await world.runsOf(tab, store).start(runOf(company, rows))
  await world.pass(2_000)
  await fault(world, company, 'write-rate-limited')
  while (!world.requests.some(({ status }) => status === 429)) await world.pass(100)
  tab.close()
  const all = world.runsOf(world.openTab(), store)
  await all.resume(id)
  await world.pass(5 * 60_000)
  expect(world.whileLimited).toEqual([])
  expect(all.view(id)?.counts).toMatchObject({ confirmed: 20 })
})

test('an ended session pauses it, and the rows that were turned away are sent once it is resumed', async () => {
  const company = await makeCompany(world, { customers: 0 })
  const rows = await world.rowsFor(company, 20)
  const tab = world.openTab()
  await world.settle()
  const all = world.runsOf(tab, createMemoryRunStore())
  const id = await all.start(runOf(company, rows))
  await world.pass(6_000)
  world.proxy.ended = '401 JSON'
  await world.pass(60_000)
  expect(all.view(id)?.run).toMatchObject({ state: 'paused', pause: 'signed-out' })
  world.proxy.ended = undefined
  await world.pass(60_000)
  expect(all.view(id)?.run.state).toBe('paused')
  await all.resume(id)
  await world.pass(5 * 60_000)
  expect(all.view(id)?.counts).toMatchObject({ confirmed: 20 })
  expect(await ledgerOf(world, company)).toHaveLength(20)
})

test('an unlinked connection pauses it, and no row fails for that', async () => {
  const company = await makeCompany(world, { customers: 10 })
  const rows = await world.rowsFor(company, 10)
  const link = (connectionStatus: string) =>
    world.control('PATCH', `/emulator/companies/${company.companyId}`, { connectionStatus })
  const all = world.runsOf(world.openTab(), createMemoryRunStore())
  await world.settle()
  const id = await all.start(runOf(company, rows))
  await world.pass(4_000)
  const { length: received } = await ledgerOf(world, company)
  await link('Unlinked')
  await world.pass(60_000)
  expect(all.view(id)?.run).toMatchObject({ state: 'paused', pause: 'unlinked' })
  expect(all.view(id)?.counts).toMatchObject({ failed: 0, waiting: 20 - received })
  await link('Linked')
  await world.pass(60_000)
  expect(await ledgerOf(world, company)).toHaveLength(received)
  await all.resume(id)
  await world.pass(5 * 60_000)
  expect(all.view(id)?.counts).toMatchObject({ confirmed: 20 })
  expect(await ledgerOf(world, company)).toHaveLength(20)
})

test('failed rows are a run of their own, which corrects them', async () => {
  const company = await makeCompany(world, { customers: 0 })
  const rows = await world.rowsFor(company, 10)
  const tab = world.openTab()
  await world.settle()
  await fault(world, company, 'write-failed', 3)
  const all = world.runsOf(tab, createMemoryRunStore())
  const id = await all.start(runOf(company, rows))
  await world.pass(60_000)
  expect(all.view(id)?.counts).toMatchObject({ confirmed: 7, failed: 3 })
  const second = await all.retryFailed(id, 'Again')
  await world.pass(60_000)
  expect(all.view(second)?.counts).toMatchObject({ confirmed: 3 })
  expect(tab.engine.state.attentionCount).toBe(0)
  expect((await all.list(company.companyId)).map(({ name }) => name).toSorted()).toEqual(['Again', 'Test'])
  await all.clearAll()
  expect(await all.list(company.companyId)).toEqual([])
  expect(all.view(id)).toBeNull()
})
