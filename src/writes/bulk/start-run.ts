import { loadRuns } from './load-runs.ts'
import type { RunToStart } from './new-run.ts'

/**
 * Stores the changes and starts to send them; gives back the run's ID, for `toRun`. Rejects when nothing was stored or sent:
 * `runRefusalMessage` says why.
 */
export async function startRun(run: RunToStart): Promise<string> {
  return (await loadRuns()).start(run)
}
