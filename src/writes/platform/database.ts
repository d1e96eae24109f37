import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb'
import { ownName } from './own-name.ts'

/**
 * What Customer Desk keeps in IndexedDB, in a database of each person's own: `journal` (writes sent from here), `drafts` (what was typed and not
 * yet written), `consolidations` (what is chosen for customers that are one), `dismissed-pairs` (customers of which
 * somebody said that they aren't), `runs` with their `runRows` (many writes that were confirmed together), and `bulkEdits` with
 * their `bulkEditFields` (the same edit of many customers, until it's sent). Where nobody signs in, all of it is in the database
 * of the device, which has `dismissed-pairs` in any case. Rows are plain JSON and checked when read.
 */
interface DeskDatabase extends DBSchema {
  journal: { key: string; value: unknown; indexes: { customer: [companyId: string, customerId: string] } }
  drafts: { key: string; value: unknown }
  consolidations: { key: string; value: unknown }
  'dismissed-pairs': { key: string; value: unknown }
  runs: { key: string; value: unknown }
  runRows: { key: [runId: string, index: number]; value: unknown }
  bulkEdits: { key: string; value: unknown }
  bulkEditFields: { key: string; value: unknown }
}

type StoreName =
  | 'journal'
  | 'drafts'
  | 'consolidations'
  | 'dismissed-pairs'
  | 'runs'
  | 'runRows'
  | 'bulkEdits'
  | 'bulkEditFields'

/** The database of the device. */
export const DATABASE_NAME = 'customer-desk'
const DATABASE_VERSION = 5

const STORES: readonly { name: StoreName; keyPath: string | string[] }[] = [
  { name: 'journal', keyPath: 'id' },
  { name: 'drafts', keyPath: 'key' },
  { name: 'consolidations', keyPath: 'key' },
  { name: 'dismissed-pairs', keyPath: 'key' },
  { name: 'runs', keyPath: 'id' },
  { name: 'runRows', keyPath: ['runId', 'index'] },
  { name: 'bulkEdits', keyPath: 'id' },
  { name: 'bulkEditFields', keyPath: 'id' },
]

/** A damaged profile can leave the opening without any response; the form must not wait for it. */
const OPEN_TIMEOUT_MS = 5_000

const opening = new Map<string, Promise<IDBPDatabase<DeskDatabase>>>()

async function open(file: string): Promise<IDBPDatabase<DeskDatabase>> {
  const untilUpgrade: OpenDBCallbacks<DeskDatabase> = {
    // Another tab wants to upgrade or to delete it: let it, and open again when next needed.
    blocking: (_current, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      opening.delete(file)
    },
    terminated: () => {
      opening.delete(file)
    },
  }
  try {
    return await openDB<DeskDatabase>(file, DATABASE_VERSION, {
      // What is there stays, and what a version has added is made.
      upgrade(database, _before, _version, transaction) {
        for (const { name, keyPath } of STORES.filter(
          (store) => !database.objectStoreNames.contains(store.name),
        ))
          database.createObjectStore(name, { keyPath })
        // For a page that comes with a customer, and asks whether this device has changed it (see `index.html`).
        const journal = transaction.objectStore('journal')
        if (!journal.indexNames.contains('customer'))
          journal.createIndex('customer', ['companyId', 'customerId'])
      },
      ...untilUpgrade,
    })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error
    // A newer version of the product, in another tab, has upgraded it: all that this one needs is still there.
    return openDB<DeskDatabase>(file, undefined, untilUpgrade)
  }
}

/** What the person works on. */
export const openDatabase = (): Promise<IDBPDatabase<DeskDatabase>> => openOnce(ownName(DATABASE_NAME))

/** What everyone who uses this browser shares. */
export const openDeviceDatabase = (): Promise<IDBPDatabase<DeskDatabase>> => openOnce(DATABASE_NAME)

/** A database, opened once. Rejects where storage is blocked; the next call tries again. */
function openOnce(name: string): Promise<IDBPDatabase<DeskDatabase>> {
  const known = opening.get(name)
  if (known) return known
  const attempt = new Promise<IDBPDatabase<DeskDatabase>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Browser storage isn’t responding')), OPEN_TIMEOUT_MS)
    // Where there is no IndexedDB at all, opening throws instead of rejecting.
    Promise.resolve()
      .then(() => open(name))
      .then(resolve, (error: unknown) =>
        reject(error instanceof Error ? error : new Error('Browser storage can’t be opened')),
      )
      .finally(() => clearTimeout(timer))
  })
  opening.set(name, attempt)
  attempt.catch(() => {
    if (opening.get(name) === attempt) opening.delete(name)
  })
  return attempt
}
