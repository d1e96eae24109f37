import * as z from 'zod/mini'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isObject } from '../../lib/json.ts'
import type { ItemOrigins } from '../../model/values/item-origins.ts'
import { changeSchema, originsSchema } from '../rules/journal-entry.ts'
import type { DisplayChange } from '../rules/journal-entry.ts'

/** The format of a stored run and its rows. One with another number is kept and reported, never guessed at. */
export const RUN_VERSION = 1

const nullableText = z.nullable(z.string())
const jsonObject = z.custom<JsonObject>(isObject)
const json = z.custom<JsonValue>((value) => value !== undefined)

/** Why a run that isn't over sends nothing. Each waits for a person. */
export const PAUSES = [
  'person',
  /** The page was reloaded or closed, or went offline. */
  'page-left',
  'signed-out',
  'view-only',
  /** Codat can't write through the connection: somebody has cut it, or the platform's permission is gone. */
  'unlinked',
  /** Another run of the company is on. */
  'other-run',
  /** The rest of the day's requests is left to others. */
  'quota',
  /** Codat refuses everything, whatever is in it: the key, the connection, the plan. */
  'refused',
  /** Codat or our server can't be reached again and again. */
  'trouble',
  /** The device can't store what is sent. */
  'storage',
] as const
export type Pause = (typeof PAUSES)[number]

/** Many changes to customers of one company, which were confirmed together. Contains customer data; never the API key. */
const runSchema = z.object({
  id: z.string().check(z.minLength(1)),
  version: z.literal(RUN_VERSION),
  /** What it was made from: a file's name, or what was changed. */
  name: z.string(),
  companyId: z.string(),
  connectionId: z.string(),
  platformName: z.string(),
  isOfflineConnector: z.nullable(z.boolean()),
  /** The create/update model as served. */
  model: json,
  createdAt: z.number(),
  /** Number of rows. */
  count: z.number(),
  state: z.enum(['running', 'paused', 'stopped', 'done']),
  pause: z.nullable(z.enum(PAUSES)),
  /** Requests sent for it so far, as far as this device has counted them. */
  requests: z.number(),
})
export type Run = z.infer<typeof runSchema>

/** Why a row isn't sent although nothing has failed. */
export const SET_ASIDE = [
  'changed-meanwhile',
  'not-synced',
  'gone',
  'in-flight',
  'may-still-arrive',
  'already-created',
  'unresolved',
] as const
export type SetAside = (typeof SET_ASIDE)[number]

/** One change of a run, as it was reviewed. */
const storedRowSchema = z.object({
  runId: z.string(),
  /** Its place in the run, from 0. */
  index: z.number(),
  version: z.literal(RUN_VERSION),
  kind: z.enum(['create', 'update']),
  customerId: nullableText,
  title: z.string(),
  payload: jsonObject,
  /** The record as it was when the change was made of it; null for a new customer. */
  opened: z.nullable(jsonObject),
  origins: z.optional(originsSchema),
  changes: z.array(changeSchema),
  /** `sent`: the journal knows the rest. What it knows counts in any state but `set-aside`. */
  state: z.enum(['waiting', 'sent', 'set-aside', 'not-sent']),
  reason: z.nullable(z.enum(SET_ASIDE)),
  /** The failed change that it sends again. */
  linkedTo: nullableText,
  /** The attempt that was refused because of the connection, not because of what is in the row: it may be sent again. */
  turnedAway: z.optional(nullableText),
})
export type StoredRow = z.infer<typeof storedRowSchema>

/** A stored run, or nothing where another version wrote it or something damaged it. */
export const readRun = (raw: unknown): Run[] => {
  const { data } = runSchema.safeParse(raw)
  return data === undefined ? [] : [data]
}

export const readRow = (raw: unknown): StoredRow[] => {
  const { data } = storedRowSchema.safeParse(raw)
  return data === undefined ? [] : [data]
}

/** One change to a customer, as a plan makes it. */
export interface RunRow {
  readonly kind: 'create' | 'update'
  /** Null for a new customer. */
  readonly customerId: string | null
  /** What to call the customer in lists. */
  readonly title: string
  readonly payload: JsonObject
  /** The record that the change was made of, as Codat's copy had it; null for a new customer. */
  readonly opened: JsonObject | null
  /** Where the items of the payload's lists stood in the record; see `itemOrigins`. */
  readonly origins?: ItemOrigins | undefined
  /** Before → after, as reviewed. */
  readonly changes: readonly DisplayChange[]
  /** The failed change that it sends again. */
  readonly linkedTo?: string | null | undefined
}

/** Equal IDs are one intent: a row is one, however often the run is resumed. */
export const draftIdOf = ({ runId, index }: Pick<StoredRow, 'runId' | 'index'>): string =>
  `run:${runId}:${index}`
