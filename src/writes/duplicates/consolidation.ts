import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import type { DraftPlace } from '../drafts/draft-format.ts'
import { DAY_MS } from '../rules/schedule.ts'

/** The format of a stored consolidation. One with another number is left alone. */
const VERSION = 1

/** Longer ago, the customers are other ones by now. */
const KEPT_MS = 30 * DAY_MS

/** For a list: the items of every customer. */
export const ALL_ITEMS = '*'

/** zod's own record would be part of what the first screen loads of it. */
const texts = z.custom<Readonly<Record<string, string>>>(
  (value) => isObject(value) && Object.values(value).every((text) => typeof text === 'string'),
)

const consolidationSchema = z.object({
  key: z.string(),
  version: z.literal(VERSION),
  companyId: z.string(),
  connectionId: z.string(),
  /** The customers, in the order they are compared. */
  ids: z.array(z.string()).check(z.minLength(2), z.maxLength(4)),
  /** The one that is kept. */
  survivorId: z.string(),
  /** By the field's key: the customer whose value is kept, where that isn't the survivor's; or `ALL_ITEMS`. */
  picks: texts,
  /** The draft that the survivor's update is sent from; another one as soon as something else is chosen. */
  updateDraftId: z.string(),
  /** The draft that each of the others is archived from. */
  archiveDraftIds: texts,
  savedAt: z.number(),
})

/**
 * What a person chose for customers that are one: IDs and names of fields, no values. The values are read when they're
 * reviewed; what became of each change is in the journal, under the ids of the drafts.
 */
export type Consolidation = z.infer<typeof consolidationSchema>

export type ConsolidationPlace = Omit<DraftPlace, 'customerId'> & { readonly ids: readonly string[] }

/** One consolidation of the same customers, in whichever order they're named. */
export function consolidationKey({ companyId, connectionId, ids }: ConsolidationPlace): string {
  return JSON.stringify([companyId, connectionId, ...ids.toSorted()])
}

/** Reads a stored row; null when it's none, too old, or of another version. */
export function readConsolidation(raw: unknown, now: number): Consolidation | null {
  const parsed = consolidationSchema.safeParse(raw)
  return parsed.success && now - parsed.data.savedAt <= KEPT_MS ? parsed.data : null
}

export function newConsolidation(
  place: ConsolidationPlace,
  survivorId: string,
  newId: () => string,
  now: number,
): Consolidation {
  return {
    key: consolidationKey(place),
    version: VERSION,
    companyId: place.companyId,
    connectionId: place.connectionId,
    ids: [...place.ids],
    survivorId,
    picks: {},
    updateDraftId: newId(),
    archiveDraftIds: Object.fromEntries(
      place.ids.filter((id) => id !== survivorId).map((id) => [id, newId()]),
    ),
    savedAt: now,
  }
}

/** Another value for a field. What was typed for the earlier choice stays a draft, and isn't this one's. */
export function withPick(
  plan: Consolidation,
  field: string,
  from: string,
  newId: () => string,
  now: number,
): Consolidation {
  const { [field]: _replaced, ...others } = plan.picks
  const picks = from === plan.survivorId ? others : { ...others, [field]: from }
  return { ...plan, picks, updateDraftId: newId(), savedAt: now }
}
