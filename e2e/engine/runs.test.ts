import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Quota } from '../../src/api/app-status.ts'
import { codatRunApi } from '../../src/writes/bulk/run-api.ts'
import type { RunRow } from '../../src/writes/bulk/run-format.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import type { RunStore } from '../../src/writes/bulk/run-store.ts'
import { Runs } from '../../src/writes/bulk/runs.ts'
import type { RunToStart } from '../../src/writes/bulk/runs.ts'
import { never } from '../../src/writes/platform/browser.fixture.ts'
import { createRandom } from '../../server/emulator/books/random.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { ALL_SIGN_INS, createInput, fault, ledgerOf, makeCompany, TestWorld, updateInput } from './world.ts'
import type { TestCompany, TestTab } from './world.ts'

/** Half of them new customers. */
const ROWS = runs(1000, 100)
const TRIALS = runs(50, 3)
const TRIAL_ROWS = runs(1000, 60)

/** As the server's page says it behind a reverse proxy. */
const signedInByProxy = {
  querySelector: (selector: string) => (selector.includes('desk-access') ? { content: 'header' } : null),
}

let world: TestWorld
let quota: Quota | undefined
beforeEach(() => {
  world = new TestWorld()
  vi.stubGlobal('fetch', world.fetch)
  vi.stubGlobal('document', signedInByProxy)
})
afterEach(() => {
  quota = undefined
  vi.unstubAllGlobals()
})

const records = async (company: TestCompany) =>
  (
    await world.control<{ results: Record<string, never>[] }>(
      'GET',
      `/companies/${company.companyId}/data/customers?page=1&pageSize=5000`,
    )
  ).results

/** Changes of every customer, and as many new ones. */
async function rowsFor(company: TestCompany, creates: number): Promise<RunRow[]> {
  const existing = await records(company)
  return [
    ...existing.map((record) => ({
      ...updateInput(company, String(record['id']), `${String(record['customerName'])} B`),
      opened: record,
    })),
    ...Array.from({ length: creates }, (_, place) => createInput(company, `New ${place}`)),
  ].map(({ kind, customerId, title, payload, opened }) => ({
    kind,
    customerId,
    title,
    payload,
    opened,
    changes: [],
  }))
}

const runOf = (company: TestCompany, rows: readonly RunRow[]): RunToStart => ({
  companyId: company.companyId,
  connection: { id: company.connectionId, platformName: 'Xero', isOfflineConnector: false },
  model: createInput(company, '').model,
  name: 'Test',
  rows,
})

const runsOf = (tab: TestTab, store: RunStore) =>
  new Runs({
    engine: tab.engine,
    store: guarded(tab, store),
    api: codatRunApi,
    clock: world.clock(tab.tab),
    locks: world.locks(tab.tab),
    presence: world.presence(tab.tab),
    channel: world.channel(tab.tab),
    quota: () => quota,
    newId: () => world.newId(),
  })

/** A closed tab stores nothing more. */
function guarded(tab: TestTab, store: RunStore): RunStore {
  const unlessClosed = <T>(work: () => Promise<T>) => (tab.isClosed ? never<T>() : work())
  return {
    runs: () => unlessClosed(() => store.runs()),
    run: (id) => unlessClosed(() => store.run(id)),
    rows: (id) => unlessClosed(() => store.rows(id)),
    add: (run, rows) => unlessClosed(() => store.add(run, rows)),
    updateRun: (id, change) => unlessClosed(() => store.updateRun(id, change)),
    saveRows: (rows) => unlessClosed(() => store.saveRows(rows)),
    remove: (id) => unlessClosed(() => store.remove(id)),
    clear: () => unlessClosed(() => store.clear()),
  }
}

/** Requests that leave although Codat has asked for a pause. */
function watch() {
  const seen: { readonly whileLimited: string[] } = { whileLimited: [] }
  const { fetch } = world
  let limitedUntil = 0
  const fetchAndWatch: typeof fetch = async (input, init) => {
    if (world.now < limitedUntil) seen.whileLimited.push(`${init?.method ?? 'GET'} ${JSON.stringify(input)}`)
    const response = await fetch(input, init)
    const seconds = Number(response.headers.get('Retry-After') ?? 0)
    if (response.status === 429) limitedUntil = Math.max(limitedUntil, world.now + seconds * 1000)
    return response
  }
  vi.stubGlobal('fetch', fetchAndWatch)
  return seen
}

/** The most of a company's changes that were pending at Codat at once, looked up now and then. */
async function mostPending(company: TestCompany, ms: number): Promise<number> {
  let most = 0
  for (let passed = 0; passed < ms; passed += 500) {
    await world.pass(500)
    const { results } = await world.control<{ results: { status: string }[] }>(
      'GET',
      `/companies/${company.companyId}/push?page=1&pageSize=50&orderBy=-requestedOnUtc`,
    )
    most = Math.max(most, results.filter(({ status }) => status === 'Pending').length)
  }
  return most
}

test('sends every row once, a few at a time, with few requests', async () => {
  const company = await makeCompany(world, { customers: ROWS / 2 })
  const rows = await rowsFor(company, ROWS / 2)
  const tab = world.openTab()
  await world.settle()
  world.requests.length = 0
  const runs = runsOf(tab, createMemoryRunStore())
  const id = await runs.start(runOf(company, rows))
  const most = await mostPending(company, ROWS * 1_500)
  const view = runs.view(id)
  expect(view?.run).toMatchObject({ state: 'done', requests: world.requests.length })
  expect(view?.counts).toMatchObject({ confirmed: ROWS })
  const writes = await ledgerOf(world, company)
  expect(writes.filter(({ applied }) => applied)).toHaveLength(ROWS)
  expect(world.requests.length).toBeLessThanOrEqual(1.2 * ROWS + 50)
  expect(most).toBe(5)
}, 600_000)

const FAULTS = [
  'write-failed',
  'write-timeout-lands',
  'write-timeout-lost',
  'write-dropped-before',
  'write-dropped-after',
  'write-server-error-after',
  'write-rate-limited',
  'rate-limited',
  'server-error',
  'dropped',
] as const

test(
  `${TRIALS} runs of ${TRIAL_ROWS} rows on bad days (SEED=${SEED}): nothing is created or sent twice, and every state is true`,
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const random = createRandom(`${SEED}-run-${trial}`)
      world = new TestWorld()
      vi.stubGlobal('fetch', world.fetch)
      const company = await makeCompany(world, { customers: TRIAL_ROWS / 2 })
      const rows = await rowsFor(company, TRIAL_ROWS / 2)
      const store = createMemoryRunStore()
      let tab = world.openTab()
      await world.settle()
      const seen = watch()
      let all = runsOf(tab, store)
      const id = await all.start(runOf(company, rows))
      let mostPending = 0
      const follow = () => {
        mostPending = Math.max(mostPending, all.view(id)?.counts.pending ?? 0)
      }
      all.subscribe(follow)
      for (let round = 0; round < TRIAL_ROWS && all.view(id)?.run.state !== 'done'; round += 1) {
        if (random.chance(0.5)) await fault(world, company, random.pick([...FAULTS]), random.int(1, 3))
        if (random.chance(0.2)) {
          tab.close()
          tab = world.openTab()
          all = runsOf(tab, store)
          all.subscribe(follow)
          await world.settle()
        }
        if (random.chance(0.1)) world.setOnline(false)
        if (random.chance(0.1)) world.proxy.ended = random.pick([...ALL_SIGN_INS])
        await world.pass(random.int(1, 60) * 1000)
        if (!world.isOnline) world.setOnline(true)
        world.proxy.ended = undefined
        // A person sees that it is paused, and resumes it.
        await all.resume(id)
      }
      await world.pass(10 * 60_000)
      const writes = await ledgerOf(world, company)
      const names = writes.filter(({ applied }) => applied).map(({ body }) => body.customerName)
      // Each row has a name of its own.
      expect(new Set(names).size, `trial ${trial}`).toBe(names.length)
      const updates = writes.filter(({ method }) => method === 'PUT').map(({ body }) => body.customerName)
      expect(new Set(updates).size, `trial ${trial}`).toBe(updates.length)
      expect(mostPending, `trial ${trial}`).toBeLessThanOrEqual(5)
      expect(seen.whileLimited, `trial ${trial}`).toEqual([])
      await all.open(id)
      const view = all.view(id)
      expect(view?.run.state, `trial ${trial}`).toBe('done')
      for (const { row, outcome } of view?.rows ?? []) {
        const { kind } = outcome
        expect(kind).not.toBe('waiting')
        const isApplied = names.includes(row.title)
        if (kind === 'confirmed') expect(isApplied, `${row.title} ${kind}`).toBe(true)
        if (kind === 'failed' || kind === 'set-aside' || kind === 'not-sent')
          expect(isApplied, `${row.title} ${kind} ${row.reason}`).toBe(false)
      }
    }
  },
  TRIALS * 120_000,
)

test('says before the first byte what the day’s requests are not enough for, and stops at the floor', async () => {
  const company = await makeCompany(world, { customers: 4 })
  const rows = await rowsFor(company, 200)
  const tab = world.openTab()
  await world.settle()
  const all = runsOf(tab, createMemoryRunStore())
  world.requests.length = 0
  quota = { limit: 1000, remaining: 190, resetAt: undefined }
  await expect(all.start(runOf(company, rows))).rejects.toMatchObject({ reason: 'quota', fit: 75 })
  expect(world.requests).toEqual([])
  const id = await all.start(runOf(company, rows.slice(0, 75)))
  await world.pass(20_000)
  // Somebody else uses them up.
  quota = { limit: 1000, remaining: 50, resetAt: undefined }
  await world.pass(60_000)
  const view = all.view(id)
  expect(view?.run).toMatchObject({ state: 'paused', pause: 'quota' })
  expect(view?.counts.waiting).toBeGreaterThan(0)
  const sent = 75 - (view?.counts.waiting ?? 0)
  expect((await ledgerOf(world, company)).length).toBe(sent)
  quota = undefined
  await all.resume(id)
  await world.pass(10 * 60_000)
  expect(all.view(id)?.counts.confirmed).toBe(75)
})

test('what changed meanwhile is set aside, never overwritten', async () => {
  const company = await makeCompany(world, { customers: 3 })
  const [first, second, third] = await rowsFor(company, 0)
  const tab = world.openTab()
  await world.settle()
  const moved = { ...second, opened: { ...second?.opened, customerName: 'Before' } }
  const gone = { ...third, customerId: 'unknown' }
  const rows = [first, moved, gone].flatMap((row) => (row?.kind === undefined ? [] : [row as RunRow]))
  const all = runsOf(tab, createMemoryRunStore())
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
  const rows = await rowsFor(company, 40)
  const store = createMemoryRunStore()
  const one = runsOf(world.openTab(), store)
  const other = runsOf(world.openTab(), store)
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

test('an ended session pauses it, and the rows that were turned away are sent once it is resumed', async () => {
  const company = await makeCompany(world, { customers: 0 })
  const rows = await rowsFor(company, 20)
  const tab = world.openTab()
  await world.settle()
  const all = runsOf(tab, createMemoryRunStore())
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

test('failed rows are a run of their own, which corrects them', async () => {
  const company = await makeCompany(world, { customers: 0 })
  const rows = await rowsFor(company, 10)
  const tab = world.openTab()
  await world.settle()
  await fault(world, company, 'write-failed', 3)
  const all = runsOf(tab, createMemoryRunStore())
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
