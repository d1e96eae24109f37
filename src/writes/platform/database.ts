import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'

/**
 * The only thing Customer Desk keeps in IndexedDB: `journal` (writes sent from here), `drafts` (what was typed and not
 * yet written), `consolidations` (what is chosen for customers that are one), `dismissed-pairs` (customers of which
 * somebody said that they aren't), `runs` with their `runRows` (many writes that were confirmed together), and `bulkEdits` with
 * their `bulkEditFields` (the same edit of many customers, until it's sent). Rows are plain JSON and checked when read.
 */
interface DeskDatabase extends DBSchema {
  journal: { key: string; value: unknown }
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

const DATABASE_NAME = 'customer-desk'
const DATABASE_VERSION = 4

/** `since`: the version of the database that first had it. */
const STORES: readonly { name: StoreName; keyPath: string | string[]; since: number }[] = [
  { name: 'journal', keyPath: 'id', since: 1 },
  { name: 'drafts', keyPath: 'key', since: 1 },
  { name: 'consolidations', keyPath: 'key', since: 2 },
  { name: 'dismissed-pairs', keyPath: 'key', since: 2 },
  { name: 'runs', keyPath: 'id', since: 3 },
  { name: 'runRows', keyPath: ['runId', 'index'], since: 3 },
  { name: 'bulkEdits', keyPath: 'id', since: 4 },
  { name: 'bulkEditFields', keyPath: 'id', since: 4 },
]

/** A damaged profile can leave the opening without any response; the form must not wait for it. */
const OPEN_TIMEOUT_MS = 5_000

let opening: Promise<IDBPDatabase<DeskDatabase>> | undefined

function open(): Promise<IDBPDatabase<DeskDatabase>> {
  return openDB<DeskDatabase>(DATABASE_NAME, DATABASE_VERSION, {
    // What is there stays.
    upgrade(database, before) {
      for (const { name, keyPath } of STORES.filter(({ since }) => before < since))
        database.createObjectStore(name, { keyPath })
    },
    // A newer version of the app in another tab wants to upgrade: let it, and open again when next needed.
    blocking: (_current, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      opening = undefined
    },
    terminated: () => {
      opening = undefined
    },
  })
}

/** The database, opened once. Rejects where storage is blocked; the next call tries again. */
export function openDatabase(): Promise<IDBPDatabase<DeskDatabase>> {
  if (opening) return opening
  const attempt = new Promise<IDBPDatabase<DeskDatabase>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Browser storage isn’t responding')), OPEN_TIMEOUT_MS)
    // Where there is no IndexedDB at all, opening throws instead of rejecting.
    Promise.resolve()
      .then(open)
      .then(resolve, (error: unknown) =>
        reject(error instanceof Error ? error : new Error('Browser storage can’t be opened')),
      )
      .finally(() => clearTimeout(timer))
  })
  opening = attempt
  attempt.catch(() => {
    if (opening === attempt) opening = undefined
  })
  return attempt
}
