import type { DraftStore } from './draft-store.ts'

/** A store that lasts as long as the test. */
export function createMemoryDraftStore(): DraftStore {
  const rows = new Map<string, unknown>()
  return {
    get: (key) => Promise.resolve(structuredClone(rows.get(key))),
    all: () => Promise.resolve([...rows.values()].map((row) => structuredClone(row))),
    update: (key, change) => {
      const changed = change(structuredClone(rows.get(key)))
      if (changed === 'remove') rows.delete(key)
      else if (changed !== null) rows.set(key, structuredClone(changed))
      return Promise.resolve()
    },
    clear: () => Promise.resolve(rows.clear()),
  }
}
