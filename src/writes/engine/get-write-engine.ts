import { isBackgroundPaused } from '../../api/quota.ts'
import { keptLimit } from '../../lib/storage/kept-limit.ts'
import { WriteEngine } from './engine.ts'
import { browserChannel, browserClock, browserLocks, browserPresence } from '../platform/environment.ts'
import { ownName } from '../platform/own-name.ts'
import { clearExpiredDrafts, getDrafts } from '../drafts/get-drafts.ts'
import { idbJournalStore } from './idb-journal-store.ts'
import { codatPushApi } from './push-api.ts'

let engine: WriteEngine | undefined

/** The engine of this tab; made on first use. Load it through `loadWriteEngine`, which keeps it out of first screens. */
export function getWriteEngine(): WriteEngine {
  if (engine) return engine
  // Where the storage does not work there is nothing to clear.
  clearExpiredDrafts().catch(() => undefined)
  engine = new WriteEngine({
    api: codatPushApi,
    store: idbJournalStore,
    clock: browserClock,
    locks: browserLocks(),
    ownLocks: browserLocks(ownName),
    channel: browserChannel(ownName('desk-writes')),
    presence: browserPresence,
    keptLimit,
    isSparing: () => isBackgroundPaused(),
    newId: () => crypto.randomUUID(),
    onConfirmed: (entry) => {
      // A draft that cannot be cleared now is cleared when the journal is next read.
      getDrafts()
        .clearAfterSuccess(entry, crypto.randomUUID())
        .catch(() => undefined)
    },
  })
  return engine
}
