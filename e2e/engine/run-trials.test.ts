import { afterEach, expect, test, vi } from 'vitest'
import { createRandom } from '../../server/emulator/books/random.ts'
import { updateAppStatus } from '../../src/api/app-status.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import type { Runs } from '../../src/writes/bulk/runs.ts'
import type { JournalEntry } from '../../src/writes/rules/journal-entry.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { runOf, RunWorld } from './run-world.ts'
import { ALL_SIGN_INS, fault, ledgerOf, makeCompany } from './world.ts'
import type { LedgerWrite, TestCompany } from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

const TRIALS = Number(process.env['TRIALS'] ?? runs(50, 4))
const ROWS = runs(1000, 60)

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

/** Outcomes that say that nobody knows. */
const OPEN: ReadonlySet<string> = new Set(['timed-out', 'unknown'])

const nameOf = ({ body }: LedgerWrite) => body.customerName ?? ''

const twice = (names: readonly string[]): string[] =>
  names.filter((name, place) => names.indexOf(name) !== place)

const isPending = ({ state }: JournalEntry) => state === 'sending' || state === 'pending'

/** Something goes wrong for a while. */
async function disturb(world: RunWorld, company: TestCompany, random: ReturnType<typeof createRandom>) {
  if (random.chance(0.5)) await fault(world, company, random.pick([...FAULTS]), random.int(1, 3))
  if (random.chance(0.1)) world.setOnline(false)
  if (random.chance(0.1)) world.proxy.ended = random.pick([...ALL_SIGN_INS])
  await world.pass(random.int(1, 60) * 1000)
  if (!world.isOnline) world.setOnline(true)
  world.proxy.ended = undefined
}

/** Sends a run on a bad day, in tabs that are closed, and says what is wrong. */
async function runTrial(world: RunWorld, seed: string) {
  const random = createRandom(seed)
  const company = await makeCompany(world, { customers: ROWS / 2 })
  const rows = await world.rowsFor(company, ROWS / 2)
  const store = createMemoryRunStore()
  let tab = world.openTab()
  await world.settle()
  let id = ''
  let mostPending = 0
  const open = (): Runs => {
    const shown = world.runsOf(tab, store)
    shown.subscribe(() => {
      const pending = shown.view(id)?.rows.filter(({ entry }) => entry !== undefined && isPending(entry))
      mostPending = Math.max(mostPending, pending?.length ?? 0)
    })
    return shown
  }
  let all = open()
  id = await all.start(runOf(company, rows))
  for (let round = 0; round < ROWS && all.view(id)?.run.state !== 'done'; round += 1) {
    await disturb(world, company, random)
    if (random.chance(0.2)) {
      tab.close()
      tab = world.openTab()
      all = open()
      await world.settle()
    }
    // A person sees that it is paused, and resumes it.
    await all.resume(id)
  }
  // What nobody has heard of is looked for ever more seldom.
  await world.pass(60 * 60_000)
  await all.open(id)
  const view = all.view(id)
  const writes = await ledgerOf(world, company)
  const applied = writes.filter((write) => write.applied)
  const names = new Set(applied.map(nameOf))
  // A limit, and a proxy, turn an update away: then it may be sent again.
  const updates = world.requests.filter(
    ({ method, status }) => method === 'PUT' && status !== 429 && status !== 'kept back',
  )
  return {
    state: view?.run.state,
    tooManyPending: Math.max(0, mostPending - 5),
    whileLimited: world.whileLimited,
    createdTwice: twice(applied.filter(({ method }) => method === 'POST').map(nameOf)),
    updatedTwice: twice(updates.map(({ path }) => path)),
    untrue: (view?.rows ?? []).flatMap(({ row, outcome: { kind } }) => {
      const isApplied = names.has(row.title)
      const isTrue = kind === 'confirmed' ? isApplied : !isApplied || OPEN.has(kind)
      return isTrue && kind !== 'waiting' && kind !== 'pending' ? [] : `${row.title}: ${kind}`
    }),
    outcomes: new Set(view?.rows.map(({ outcome }) => outcome.kind)),
  }
}

test(
  `${TRIALS} runs of ${ROWS} changes on bad days (SEED=${SEED}): nothing is sent twice, and every state is true`,
  { timeout: TRIALS * 120_000 },
  async () => {
    const outcomes = new Set<string>()
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const report = await runTrial(new RunWorld(), `${SEED}-run-${trial}`)
      for (const outcome of report.outcomes) outcomes.add(outcome)
      expect(report, `trial ${trial}`).toMatchObject({
        state: 'done',
        tooManyPending: 0,
        whileLimited: [],
        createdTwice: [],
        updatedTwice: [],
        untrue: [],
      })
    }
    // The days are bad enough to try what goes wrong.
    expect([...outcomes]).toEqual(expect.arrayContaining(['confirmed', 'failed', 'unknown']))
  },
)
