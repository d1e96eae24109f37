import * as z from 'zod/mini'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isObject } from '../../lib/json.ts'
import { changeSchema, originsSchema } from '../rules/journal-entry.ts'

/** The format of a stored run and its rows. One with another number is kept and reported, never guessed at. */
export const RUN_VERSION = 1

const nullableText = z.nullable(z.string())
const jsonObject = z.custom<JsonObject>(isObject)
const json = z.custom<JsonValue>((value) => value !== undefined)

/** Why a run that isn't over sends nothing. */
export const PAUSES = ['person', 'page-left', 'signed-out', 'quota', 'storage'] as const
export type Pause = (typeof PAUSES)[number]

/** Many changes to customers of one company, which were confirmed together. Contains customer data; never the API key. */
export const runSchema = z.object({
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
export const rowSchema = z.object({
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
  /** `sent`: the journal knows the rest, under `entryId`. */
  state: z.enum(['waiting', 'sent', 'set-aside', 'not-sent']),
  reason: z.nullable(z.enum(SET_ASIDE)),
  entryId: nullableText,
})
export type RunRow = z.infer<typeof rowSchema>

/** What a row is made from. */
export type RowToRun = Pick<
  RunRow,
  'kind' | 'customerId' | 'title' | 'payload' | 'opened' | 'origins' | 'changes'
>

/** Equal IDs are one intent: a row is one, however often the run is resumed. */
export const draftIdOf = ({ runId, index }: Pick<RunRow, 'runId' | 'index'>): string =>
  `run:${runId}:${index}`
