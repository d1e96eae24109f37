import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { draftKey, isExpired } from './draft-format.ts'
import type { DraftPlace } from './draft-format.ts'

const text = z.nullable(z.string())
const jsonObject = z.custom<JsonObject>(isObject)

const lastTypedSchema = z.object({
  place: z.object({ companyId: z.string(), connectionId: z.string(), customerId: text }),
  content: z.object({
    values: jsonObject,
    openedRecord: z.nullable(jsonObject),
    baseModifiedDate: text,
    modelHash: text,
  }),
  draftId: z.string(),
  tabId: z.string(),
  /** Of the stored draft it goes on from, as far as the tab knew; null when there was none. */
  revision: z.nullable(z.number()),
  /** False when the draft that was stored had not been taken up. */
  adopted: z.boolean(),
  savedAt: z.number(),
})
/** What a form held when its page went away and IndexedDB had not stored it yet. */
export type LastTyped = z.infer<typeof lastTypedSchema>

/** Keeps it over the end of a page. No method throws: it is the second place, beside the drafts themselves. */
export interface LastTypedStore {
  put(last: LastTyped): void
  remove(last: Pick<LastTyped, 'place' | 'tabId'>): void
  /** Oldest first. */
  of(place: DraftPlace): LastTyped[]
  clearExpired(now: number): void
}

/** Removed with everything else of this prefix by `clearStoredData`. */
const PREFIX = 'desk.last-typed.'

const nameOf = ({ tabId, place }: Pick<LastTyped, 'place' | 'tabId'>) => PREFIX + tabId + draftKey(place)

function parse(row: string | null): LastTyped | undefined {
  try {
    return lastTypedSchema.safeParse(JSON.parse(row ?? '')).data
  } catch {
    return undefined
  }
}

const rows = (kept: Storage) =>
  Object.keys(kept)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ name, last: parse(kept.getItem(name)) }))

/** In web storage, because that is written at once: a page that goes away is not waited for. */
export function createLastTypedStore(storage: () => Storage): LastTypedStore {
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
