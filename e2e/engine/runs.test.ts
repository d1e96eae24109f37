import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Runner } from '../../src/writes/bulk/runner.ts'
import type { RunView } from '../../src/writes/bulk/runner.ts'
import { codatRunApi } from '../../src/writes/bulk/run-api.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import type { Run, RunRow } from '../../src/writes/bulk/run-format.ts'
import { outcomeOf } from '../../src/writes/bulk/row-outcome.ts'
import { createRandom } from '../../server/emulator/books/random.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { createInput, fault, ledgerOf, makeCompany, TestWorld, updateInput } from './world.ts'
import type { TestCompany, TestTab } from './world.ts'

let world: TestWorld
beforeEach(() => {
  world = new TestWorld()
  vi.stubGlobal('fetch', world.fetch)
})
afterEach(() => vi.unstubAllGlobals())

const records = async (company: TestCompany) =>
  (
    await world.control<{ results: Record<string, never>[] }>(
      'GET',
      `/companies/${company.companyId}/data/customers?page=1&pageSize=5000`,
    )
  ).results

/** A run of updates of every customer, and of as many new ones. */
async function makeRun(company: TestCompany, creates: number): Promise<{ run: Run; rows: RunRow[] }> {
  const existing = await records(company)
  const inputs = [
    ...existing.map((record) => ({
      ...updateInput(company, String(record['id']), `${String(record['customerName'])} B`),
      opened: record,
    })),
    ...Array.from({ length: creates }, (_, place) => createInput(company, `New ${place}`)),
  ]
  const [first] = inputs
  const run: Run = {
    id: 'run-1',
    version: 1,
    name: 'Test',
    companyId: company.companyId,
    connectionId: company.connectionId,
    platformName: 'Xero',
    isOfflineConnector: false,
    model: (first?.model ?? null) as never,
    createdAt: world.now,
    count: inputs.length,
    state: 'paused',
    pause: 'person',
    requests: 0,
  }
  const rows = inputs.map(({ kind, customerId, title, payload, opened }, index): RunRow => ({
    runId: run.id,
    index,
    version: 1,
    kind,
    customerId,
    title,
    payload,
    opened,
    changes: [],
    state: 'waiting',
    reason: null,
    entryId: null,
  }))
  return { run, rows }
}

const runnerOf = (
  tab: TestTab,
  run: Run,
  store: ReturnType<typeof createMemoryRunStore>,
  see: (view: RunView) => void,
) =>
  new Runner(
    {
      engine: tab.engine,
      store,
      api: codatRunApi,
      clock: world.clock(tab.tab),
      locks: world.locks(tab.tab),
      presence: world.presence(tab.tab),
      quota: () => undefined,
      lastSync: () => null,
    },
    run,
    see,
  )

test('sends every row once, a few at a time, with few requests', async () => {
  const company = await makeCompany(world, { customers: 60 })
  const { run, rows } = await makeRun(company, 40)
  const store = createMemoryRunStore()
  await store.add(run, rows)
  const tab = world.openTab()
  await world.settle()
  world.requests.length = 0
  let view: RunView | undefined
  const going = runnerOf(tab, run, store, (next) => (view = next)).go()
  await world.pass(30 * 60_000)
  await going
  expect(view?.run.state).toBe('done')
  const outcomes = view?.rows.map((row) => outcomeOf(row, tab.entry(row.entryId ?? '')).kind)
  expect(outcomes?.filter((kind) => kind === 'confirmed')).toHaveLength(100)
  const writes = await ledgerOf(world, company)
  expect(writes.filter(({ applied }) => applied)).toHaveLength(100)
  expect(world.requests.length).toBeLessThanOrEqual(1.2 * 100 + 50)
})

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

const TRIALS = runs(50, 4)

test(
  `${TRIALS} runs on bad days (SEED=${SEED}): nothing is created or sent twice, and every state is true`,
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const random = createRandom(`${SEED}-run-${trial}`)
      world = new TestWorld()
      vi.stubGlobal('fetch', world.fetch)
      const company = await makeCompany(world, { customers: 40 })
      const { run, rows } = await makeRun(company, 40)
      const store = createMemoryRunStore()
      await store.add(run, rows)
      let view: RunView | undefined
      let tab = world.openTab()
      for (let round = 0; round < 60 && view?.run.state !== 'done'; round += 1) {
        if (random.chance(0.5)) await fault(world, company, random.pick([...FAULTS]), random.int(1, 3))
        if (random.chance(0.3)) {
          tab.close()
          tab = world.openTab()
          await world.settle()
        }
        const stored = (await store.run(run.id)) ?? run
        void runnerOf(tab, stored, store, (next) => (view = next)).go()
        await world.pass(random.int(1, 60) * 1000)
      }
      await world.pass(10 * 60_000)
      const writes = await ledgerOf(world, company)
      const applied = writes.filter((write) => write.applied)
      const names = applied.map(({ body }) => body.customerName)
      // Each row has a name of its own.
      expect(new Set(names).size, `trial ${trial}`).toBe(names.length)
      const updates = writes.filter(({ method }) => method === 'PUT').map(({ body }) => body.customerName)
      expect(new Set(updates).size, `trial ${trial}`).toBe(updates.length)
      for (const row of await store.rows(run.id)) {
        const { kind } = outcomeOf(row, tab.entry(row.entryId ?? ''))
        const isApplied = names.includes(row.title)
        if (kind === 'confirmed') expect(isApplied, `${row.title} ${kind}`).toBe(true)
        if (kind === 'failed' || kind === 'set-aside' || kind === 'not-sent' || kind === 'waiting')
          expect(isApplied, `${row.title} ${kind} ${row.reason}`).toBe(false)
      }
      expect(view?.run.state, `trial ${trial}`).toBe('done')
    }
  },
  TRIALS * 60_000,
)
