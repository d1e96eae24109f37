import type { JournalStore } from './journal-store.ts'

const copy = <T>(value: T): T => structuredClone(value)

/** A store that lasts as long as the test. */
export function createMemoryStore(): JournalStore {
  const rows = new Map<string, unknown>()
  return {
    all: () => Promise.resolve([...rows.values()].map(copy)),
    get: (id) => Promise.resolve(copy(rows.get(id))),
    insert: (row, obstacle, isKnown = () => false) => {
      const stored = [...rows].filter(([id]) => !isKnown(id)).map(([, value]) => copy(value))
      const reason = obstacle(stored, new Set(rows.keys()))
      if (reason === null) rows.set(row.id, copy(row))
      return Promise.resolve(reason)
    },
    update: (id, change) => {
      const stored = rows.get(id)
      if (stored === undefined) return Promise.resolve(undefined)
      const changed = change(copy(stored))
      if (changed !== null) rows.set(id, copy(changed))
      return Promise.resolve(copy(changed ?? stored))
    },
    remove: (ids) => {
      for (const id of ids) rows.delete(id)
      return Promise.resolve()
    },
    clear: () => Promise.resolve(rows.clear()),
  }
}
