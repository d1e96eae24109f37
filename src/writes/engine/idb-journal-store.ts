import { openDatabase } from '../platform/database.ts'
import type { JournalStore } from './journal-store.ts'

/** The journal in IndexedDB, whose read-write transactions run one after the other over all tabs. */
export const idbJournalStore: JournalStore = {
  all: async () => (await openDatabase()).getAll('journal'),
  get: async (id) => (await openDatabase()).get('journal', id),
  async insert(row, obstacle, isKnown = () => false) {
    const transaction = (await openDatabase()).transaction('journal', 'readwrite', { durability: 'strict' })
    const ids = await transaction.store.getAllKeys()
    const unread = ids.filter((id) => !isKnown(id))
    const stored: unknown[] = await Promise.all(unread.map((id) => transaction.store.get(id)))
    const reason = obstacle(stored, new Set(ids))
    if (reason === null) await transaction.store.add(row)
    await transaction.done
    return reason
  },
  async update(id, change) {
    const transaction = (await openDatabase()).transaction('journal', 'readwrite')
    const stored: unknown = await transaction.store.get(id)
    const changed = stored === undefined ? null : change(stored)
    if (changed !== null) await transaction.store.put(changed)
    await transaction.done
    return changed ?? stored
  },
  async remove(ids) {
    const transaction = (await openDatabase()).transaction('journal', 'readwrite')
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
  },
  clear: async () => (await openDatabase()).clear('journal'),
}
