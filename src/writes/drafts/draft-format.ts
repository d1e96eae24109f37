import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { DAY_MS } from '../rules/schedule.ts'

/** The format of a stored draft. Format 3 kept one earlier draft; format 4 keeps several. */
export const DRAFT_VERSION = 4

export const DRAFT_KEPT_MS = 30 * DAY_MS

const jsonObject = z.custom<JsonObject>(isObject)
const nullableText = z.nullable(z.string())

const place = {
  key: z.string(),
  companyId: z.string(),
  connectionId: z.string(),
  customerId: nullableText,
}

/** An earlier draft that was neither continued nor discarded before typing began. */
const earlierSchema = z.object({
  values: jsonObject,
  savedAt: z.number(),
  /** The record the values were typed into; not known of drafts kept by earlier versions. */
  openedRecord: z.optional(z.nullable(jsonObject)),
  /** The id it was sent with, if it was; not known of drafts kept by earlier versions. */
  draftId: z.optional(z.string()),
  /** The values are a whole row that this version of Customer Desk cannot read. */
  isUnreadable: z.optional(z.boolean()),
})
export type EarlierDraft = z.infer<typeof earlierSchema>

const version3 = {
  ...place,
  draftId: z.string(),
  values: jsonObject,
  openedRecord: z.nullable(jsonObject),
  savedAt: z.number(),
  revision: z.number(),
  tabId: z.string(),
}

const draftSchema = z.object({
  ...version3,
  version: z.literal(DRAFT_VERSION),
  /** Newest first. */
  earlier: z.array(earlierSchema),
})
export type Draft = z.infer<typeof draftSchema>

const version3Schema = z.object({
  ...version3,
  version: z.literal(3),
  previous: z.nullable(earlierSchema),
})

export interface DraftPlace {
  readonly companyId: string
  readonly connectionId: string
  /** Null for a new customer. */
  readonly customerId: string | null
}

/** One draft a record and connection; ids may hold any character. */
export function draftKey({ companyId, connectionId, customerId }: DraftPlace): string {
  return JSON.stringify([companyId, connectionId, customerId])
}

/** A draft this version cannot read: shown as it is, never discarded unseen. */
export interface RawDraft {
  readonly key: string
  readonly raw: unknown
}

/** Reads a stored draft. One stored under another record's key counts as unreadable. */
export function readDraft(key: string, raw: unknown): Draft | RawDraft {
  const draft = readVersion(raw)
  return draft && draft.key === key && draftKey(draft) === key ? draft : { key, raw }
}

function readVersion(raw: unknown): Draft | null {
  const current = draftSchema.safeParse(raw)
  if (current.success) return current.data
  const third = version3Schema.safeParse(raw)
  if (!third.success) return null
  const { previous, ...rest } = third.data
  return { ...rest, version: DRAFT_VERSION, earlier: previous === null ? [] : [previous] }
}

export function isDraft(found: Draft | RawDraft): found is Draft {
  return 'values' in found
}

/** When a stored row was saved, if it says so at all. */
export function savedAtOf(raw: unknown): number | null {
  const savedAt = isObject(raw) ? raw['savedAt'] : null
  return typeof savedAt === 'number' && Number.isFinite(savedAt) ? savedAt : null
}

export function isExpired(raw: unknown, now: number): boolean {
  const savedAt = savedAtOf(raw)
  return savedAt !== null && now - savedAt > DRAFT_KEPT_MS
}

/** The revision to save over: a row that cannot be read counts as one nobody knows. */
export function revisionOf(stored: Draft | RawDraft | null): number | null {
  if (stored === null) return null
  return isDraft(stored) ? stored.revision : -1
}
