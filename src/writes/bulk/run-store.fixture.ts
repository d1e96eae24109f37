import type { Run, StoredRow } from './run-format.ts'
import type { RunStore } from './run-store.ts'

const keyOf = ({ runId, index }: StoredRow) => `${runId} ${index}`

/** A store that lasts as long as the test, whatever becomes of the tabs. */
export function createMemoryRunStore(): RunStore {
  const runs = new Map<string, Run>()
  const rows = new Map<string, StoredRow>()
  return {
    runs: async () => structuredClone([...runs.values()].toSorted((a, b) => b.createdAt - a.createdAt)),
    run: async (id) => structuredClone(runs.get(id)),
    rows: async (runId) =>
      structuredClone(
        [...rows.values()].filter((row) => row.runId === runId).toSorted((a, b) => a.index - b.index),
      ),
    add: async (run, added) => {
      runs.set(run.id, structuredClone(run))
      for (const row of added) rows.set(keyOf(row), structuredClone(row))
    },
    updateRun: async (id, change) => {
      const run = runs.get(id)
      if (run === undefined) return undefined
      runs.set(id, change(structuredClone(run)))
      return structuredClone(runs.get(id))
    },
    saveRows: async (saved) => {
      for (const row of saved) if (rows.has(keyOf(row))) rows.set(keyOf(row), structuredClone(row))
    },
    remove: async (id) => {
      runs.delete(id)
      for (const [key, row] of rows) if (row.runId === id) rows.delete(key)
    },
    clear: async () => {
      runs.clear()
      rows.clear()
    },
  }
}
