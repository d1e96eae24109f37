import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadRuns } from './load-runs.ts'
import { runOfCreates } from './run-deps.fixture.ts'
import { startRun } from './start-run.ts'

vi.mock('./load-runs.ts', () => ({ loadRuns: vi.fn<typeof loadRuns>() }))

const network = { onLine: true }
beforeEach(() => {
  network.onLine = true
  vi.stubGlobal('navigator', network)
  vi.mocked(loadRuns).mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const start = () => startRun(runOfCreates(['A']))

it('says that the network is gone without asking for code that can’t come', async () => {
  network.onLine = false
  await expect(start()).rejects.toMatchObject({ reason: 'offline' })
  expect(loadRuns).not.toHaveBeenCalled()
})

it('says that its code didn’t come, and asks for it again the next time', async () => {
  await expect(start()).rejects.toMatchObject({ reason: 'not-loaded' })
  await expect(start()).rejects.toMatchObject({ reason: 'not-loaded' })
  expect(loadRuns).toHaveBeenCalledTimes(2)
})
