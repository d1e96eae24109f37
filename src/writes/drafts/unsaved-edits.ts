import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
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
  /** Oldest first. */
  of(place: DraftPlace): UnsavedEdits[]
  clearExpired(now: number): void
}

/** Removed with everything else of this prefix by `clearStoredData`. */
const PREFIX = 'desk.last-typed.'

const nameOf = ({ tabId, place }: Pick<UnsavedEdits, 'place' | 'tabId'>) => PREFIX + tabId + draftKey(place)

function parse(row: string | null): UnsavedEdits | undefined {
  try {
    return unsavedEditsSchema.safeParse(JSON.parse(row ?? '')).data
  } catch {
    return undefined
  }
}

const rows = (kept: Storage) =>
  Object.keys(kept)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ name, last: parse(kept.getItem(name)) }))

/** In web storage, which is written synchronously: the browser does not wait for a page that goes away. */
export function createUnsavedEditsStore(storage: () => Storage): UnsavedEditsStore {
  /** `fallback` where the storage is blocked, or full. */
  function trying<T>(work: (kept: Storage) => T, fallback: T): T {
    try {
      return work(storage())
    } catch {
      return fallback
    }
  }

  return {
    put: (last) => trying((kept) => kept.setItem(nameOf(last), JSON.stringify(last)), undefined),
    remove: (last) => trying((kept) => kept.removeItem(nameOf(last)), undefined),
    of: (place) =>
      trying(
        (kept) =>
          rows(kept)
            .flatMap(({ last }) => (last && draftKey(last.place) === draftKey(place) ? [last] : []))
            .toSorted((a, b) => a.savedAt - b.savedAt),
        [],
      ),
    clearExpired: (now) =>
      trying((kept) => {
        for (const { name, last } of rows(kept))
          if (last === undefined || isExpired(last, now)) kept.removeItem(name)
      }, undefined),
  }
}
