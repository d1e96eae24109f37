import { afterEach, expect, test, vi } from 'vitest'
import { runs, SEED } from '../support/random-runs.ts'
import { updateAppStatus } from '../../src/api/app-status.ts'
import { runTrial } from './trial.ts'
import { TestWorld } from './world.ts'

const TRIALS = Number(process.env['TRIALS'] ?? runs(200, 40))

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

/** A page that a reverse proxy has signed somebody in for. */
const signedInByProxy = {
  querySelector: (selector: string) => (selector.includes('desk-access') ? { content: 'header' } : null),
}

test(
  `${TRIALS} bad days (SEED=${SEED}): nothing is written twice, nothing is lost, nothing is misreported`,
  { timeout: TRIALS * 10_000 },
  async () => {
    const found: unknown[] = []
    let writes = 0
    let keptBack = 0
    let notSent = 0
    for (let index = 0; index < TRIALS; index++) {
      const world = new TestWorld()
      vi.stubGlobal('fetch', world.fetch)
      vi.stubGlobal('document', signedInByProxy)
      const seed = `${SEED}-${index}`
      const report = await runTrial(seed, world)
      writes += report.writes
      keptBack += report.keptBack
      notSent += report.notSent
      if (report.duplicateCreates + report.lostEdits + report.misreported.length > 0)
        found.push({ seed, ...report })
    }
    console.log(
      `${TRIALS} trials, SEED=${SEED}: ${writes} writes reached the emulator, ${keptBack} a proxy kept back`,
    )
    expect(found).toEqual([])
    // A suite in which nothing is sent would pass as well.
    expect(writes).toBeGreaterThan(TRIALS)
    // The same for one in which no session ends.
    expect(keptBack).toBeGreaterThan(TRIALS / 10)
    expect(notSent).toBeGreaterThan(TRIALS / 20)
  },
)
