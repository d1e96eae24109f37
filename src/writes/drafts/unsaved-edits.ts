import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { storedJson, storedKeys } from '../../lib/storage/stored-value.ts'
import type { StorageArea } from '../../lib/storage/stored-value.ts'
import { draftKey, isExpired } from './draft-format.ts'
import type { DraftPlace } from './draft-format.ts'

const text = z.nullable(z.string())
const jsonObject = z.custom<JsonObject>(isObject)

const unsavedEditsSchema = z.object({
  place: z.object({ companyId: z.string(), connectionId: z.string(), customerId: text }),
  content: z.object({
    values: jsonObject,
    openedRecord: z.nullable(jsonObject),
  }),
  draftId: z.string(),
  tabId: z.string(),
  /** Of the stored draft it goes on from, as far as the tab knew; null when there was none. */
  revision: z.nullable(z.number()),
  /** False when the stored draft had been neither continued nor discarded. */
  adopted: z.boolean(),
  savedAt: z.number(),
})
/** What a form contained when its page went away before IndexedDB had stored it. */
export type UnsavedEdits = z.infer<typeof unsavedEditsSchema>

/** Keeps edits that no draft has yet, beyond the end of the page. No method throws: drafts are the first place. */
export interface UnsavedEditsStore {
  put(edits: UnsavedEdits): void
  remove(edits: Pick<UnsavedEdits, 'place' | 'tabId'>): void
  /** The person's, for all places. */
  all(): UnsavedEdits[]
  /** Oldest first. */
  of(place: DraftPlace): UnsavedEdits[]
  /** Also other people's, who may never come back. */
  clearExpired(now: number): void
}

/** Of everybody; neither prefix below begins with the other one. */
const ANY_PREFIX = 'desk.last-typed'

/** Under what a person's are stored. `clearStoredData` clears those with the rest. */
export const unsavedEditsPrefix = (person: string | undefined): string =>
  person === undefined ? 'desk.last-typed.' : `desk.last-typed-by.${person}.`

/** In web storage, which is written synchronously: the browser does not wait for a page that goes away. */
export function createUnsavedEditsStore(storage: StorageArea, person?: string): UnsavedEditsStore {
  const own = unsavedEditsPrefix(person)
  const keyOf = ({ tabId, place }: Pick<UnsavedEdits, 'place' | 'tabId'>) => own + tabId + draftKey(place)
  const storedAt = (key: string) => storedJson(storage, key, unsavedEditsSchema)
  const allStored = (prefix: string) => storedKeys(storage, prefix).map(storedAt)
  const all = () => allStored(own).flatMap((stored) => stored.read() ?? [])

  return {
    put: (edits) => storedAt(keyOf(edits)).write(edits),
    remove: (edits) => storedAt(keyOf(edits)).clear(),
    all,
    of: (place) =>
      all()
        .filter((edits) => draftKey(edits.place) === draftKey(place))
        .toSorted((a, b) => a.savedAt - b.savedAt),
    clearExpired(now) {
      for (const stored of allStored(ANY_PREFIX)) {
        const edits = stored.read()
        if (edits === undefined || isExpired(edits, now)) stored.clear()
      }
    },
  }
}
