import { loadRuns } from './load-runs.ts'
import type { RunToStart } from './new-run.ts'
import { RunRefused } from './run-refused.ts'

/**
 * Stores the changes and starts to send them; gives back the run's ID, for `toRun`. Rejects with `RunRefused` when nothing was
 * stored or sent: `runRefusalMessage` says why.
 */
export async function startRun(run: RunToStart): Promise<string> {
  // Code that was asked for in vain would be missing on the whole page.
  if (!navigator.onLine) throw new RunRefused('offline')
  const runs = await loadRuns().catch((cause: unknown) => {
    throw new RunRefused('not-loaded', { cause })
  })
  return runs.start(run)
}
