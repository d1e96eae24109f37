import type { RunToStart } from './runs.ts'

/**
 * Stores the changes and starts to send them; gives back the run's ID, for `toRun`. Rejects with `RunRefused` when nothing was
 * stored or sent: `runRefusalMessage` says why.
 */
export async function startRun(run: RunToStart): Promise<string> {
  const { getRuns } = await import('./get-runs.ts')
  return getRuns().start(run)
}
