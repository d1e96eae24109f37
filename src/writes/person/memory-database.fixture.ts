type Key = string | [string, number]

const named = (key: Key): string => JSON.stringify(key)

/** As much of a database as moving work between two of them asks for. Rows are by store. */
export function createMemoryDatabase(stored: Record<string, [key: Key, row: unknown][]> = {}) {
  const stores = new Map<string, Map<string, unknown>>()
  const storeOf = (name: string) => {
    const known = stores.get(name) ?? new Map<string, unknown>()
    stores.set(name, known)
    return known
  }
  for (const [store, rows] of Object.entries(stored))
    for (const [key, row] of rows) storeOf(store).set(named(key), row)
  return {
    count: async (store: string) => storeOf(store).size,
    getAllKeys: async (store: string): Promise<Key[]> =>
      [...storeOf(store).keys()].map((key): Key => JSON.parse(key)),
    getAll: async (store: string) => [...storeOf(store).values()],
    get: async (store: string, key: Key) => storeOf(store).get(named(key)),
    delete: async (store: string, key: Key) => void storeOf(store).delete(named(key)),
    clear: async (store: string) => storeOf(store).clear(),
    transaction: (store: string) => ({
      done: Promise.resolve(),
      store: {
        get: async (key: Key) => storeOf(store).get(named(key)),
        put: async (row: { key?: Key; id?: Key; runId?: string; index?: number }) => {
          const key: Key = row.key ?? row.id ?? [row.runId ?? '', row.index ?? 0]
          storeOf(store).set(named(key), row)
        },
      },
    }),
    rows: (store: string) => [...storeOf(store).values()],
  }
}
