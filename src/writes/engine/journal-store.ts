/** A stored row. Its content is checked when it is read, not trusted. */
interface Row {
  readonly id: string
}

/**
 * Where the journal is kept. Every method may reject: storage can be blocked, full or damaged. `insert` and `update`
 * are atomic over all tabs, which is what makes one intent one operation.
 */
export interface JournalStore {
  all(): Promise<unknown[]>
  get(id: string): Promise<unknown>
  /** Adds a row unless one of the stored ones stands in the way; then that reason is returned and nothing is added. */
  insert<Reason>(row: Row, obstacle: (stored: unknown[]) => Reason | null): Promise<Reason | null>
  /** Replaces a row by what `change` makes of it; null leaves it. Gives back the row as it is stored now. */
  update(id: string, change: (stored: unknown) => Row | null): Promise<unknown>
  remove(ids: readonly string[]): Promise<void>
  clear(): Promise<void>
}

const copy = <T>(value: T): T => structuredClone(value)

/** For tests, and for a device that stores nothing: lasts as long as the tab. */
export function createMemoryStore(): JournalStore {
  const rows = new Map<string, unknown>()
  return {
    all: () => Promise.resolve([...rows.values()].map(copy)),
    get: (id) => Promise.resolve(copy(rows.get(id))),
    insert: (row, obstacle) => {
      const reason = obstacle([...rows.values()].map(copy))
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
