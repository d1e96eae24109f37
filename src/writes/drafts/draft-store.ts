import { openDatabase } from '../platform/database.ts'

interface DraftRow {
  readonly key: string
}

/** Where drafts are kept. Every method may reject. `change` decides inside one transaction over all tabs. */
export interface DraftStore {
  get(key: string): Promise<unknown>
  all(): Promise<unknown[]>
  /** Replaces a row by what `change` makes of it: a row, `'remove'`, or null to leave it. */
  update(key: string, change: (stored: unknown) => DraftRow | 'remove' | null): Promise<void>
  clear(): Promise<void>
}

export const idbDraftStore: DraftStore = {
  get: async (key) => (await openDatabase()).get('drafts', key),
  all: async () => (await openDatabase()).getAll('drafts'),
  async update(key, change) {
    const transaction = (await openDatabase()).transaction('drafts', 'readwrite')
    const changed = change(await transaction.store.get(key))
    if (changed === 'remove') await transaction.store.delete(key)
    else if (changed !== null) await transaction.store.put(changed)
    await transaction.done
  },
  clear: async () => (await openDatabase()).clear('drafts'),
}
