import { afterEach, expect, test, vi } from 'vitest'
import { createRandom } from '../../server/emulator/books/random.ts'
import { updateAppStatus } from '../../src/api/app-status.ts'
import { createMemoryRunStore } from '../../src/writes/bulk/run-store.fixture.ts'
import { runs, SEED } from '../support/random-runs.ts'
import { mostAtOnce, operationsOf, requestsWithoutRepeats, sentTwice, untrueRows } from './run-oracle.ts'
import { runOf, RunWorld } from './run-world.ts'
import { ALL_SIGN_INS, fault, ledgerOf, makeCompany } from './world.ts'
import type { TestCompany } from './world.ts'

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
  world.requests.length = 0
  let all = world.runsOf(tab, store)
  const id = await all.start(runOf(company, rows))
  const untrue: string[] = []
  let closed = 0
  for (let round = 0; round < ROWS && all.view(id)?.run.state !== 'done'; round += 1) {
    await disturb(world, company, random)
    // What is shown while it is under way is true as well.
    untrue.push(...untrueRows(all.view(id)?.rows ?? [], await ledgerOf(world, company)))
    if (random.chance(0.2)) {
      tab.close()
      closed += 1
      tab = world.openTab()
      all = world.runsOf(tab, store)
      await world.settle()
    }
    // A person sees that it is paused, and resumes it.
    await all.resume(id)
  }
  const requests = requestsWithoutRepeats(world, await operationsOf(world, company))
  // What nobody has heard of is looked for ever more seldom.
  await world.pass(60 * 60_000)
  await all.open(id)
  const view = all.view(id)
  const writes = await ledgerOf(world, company)
  return {
    state: view?.run.state,
    tooManyPending: Math.max(0, mostAtOnce(await operationsOf(world, company)) - 5),
    whileLimited: world.whileLimited,
    sentTwice: sentTwice(world, writes),
    untrue: [...untrue, ...untrueRows(view?.rows ?? [], writes)],
    withoutOutcome: (view?.counts.waiting ?? ROWS) + (view?.counts.pending ?? ROWS),
    requestsTooMany: Math.max(0, requests - (1.2 * ROWS + 50)),
    requests,
    closed,
    outcomes: new Set(view?.rows.map(({ outcome }) => outcome.kind)),
  }
}

test(
  `${TRIALS} runs of ${ROWS} changes on bad days (SEED=${SEED}): nothing is sent twice, every state is true, requests are few`,
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
        sentTwice: [],
        untrue: [],
        withoutOutcome: 0,
        requestsTooMany: 0,
      })
    }
    // The days are bad enough to try what goes wrong.
    expect([...outcomes]).toEqual(expect.arrayContaining(['confirmed', 'failed', 'unknown']))
  },
)
