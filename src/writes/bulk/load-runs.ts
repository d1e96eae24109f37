import { loadWriteEngine } from '../engine/load-write-engine.ts'
import type { Runs } from './runs.ts'

let loading: Promise<Runs> | undefined

/** The runs as this tab sees them, from a chunk of their own. A failed load is tried again by the next call. */
export function loadRuns(): Promise<Runs> {
  loading ??= Promise.all([import('./get-runs.ts'), loadWriteEngine()])
    .then(([{ getRuns }]) => getRuns())
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}
