import * as z from 'zod/mini'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isObject } from '../../lib/json.ts'
import { pushOperationSchema } from '../../api/push-operation.ts'

/** The format of a stored entry. A row with another number is kept and reported, never guessed at. */
export const ENTRY_VERSION = 1

const writeStates = ['draft', 'sending', 'pending', 'confirmed', 'failed', 'timed-out', 'unknown'] as const
export type WriteState = (typeof writeStates)[number]

const ms = z.nullable(z.number())
const nullableText = z.nullable(z.string())
const jsonObject = z.custom<JsonObject>(isObject)
const json = z.custom<JsonValue>((value) => value !== undefined)

/** One line of the review before sending, or of a comparison afterwards; texts as people read them. */
export const changeSchema = z.object({
  path: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  kind: z.string(),
})
export type DisplayChange = z.infer<typeof changeSchema>

/** Where the items of a body's lists stood in the record; see `itemOrigins`. */
export const originsSchema = z.array(z.object({ path: z.string(), places: z.array(ms) }))

const differenceSchema = z.object({
  path: z.string(),
  label: z.string(),
  sent: z.string(),
  stored: z.string(),
  kind: z.enum(['changed', 'dropped', 'filled-in', 'reordered']),
})

/** Why a request failed; no values of the customer in it. */
const writeErrorSchema = z.object({
  kind: z.enum(['http', 'network', 'timeout', 'malformed', 'unexpected']),
  status: z.nullable(z.number()),
  message: z.string(),
  /** Why our own server sent nothing; see `DESK_CODES`. Entries of earlier versions have none. */
  deskCode: z.optional(nullableText),
  correlationId: nullableText,
  retryAfterMs: ms,
  validation: z.nullable(z.object({ errors: z.array(json), warnings: z.array(json) })),
})
export type WriteError = z.infer<typeof writeErrorSchema>

/** What is known about a change whose outcome is unknown. */
const resolutionSchema = z.object({
  /** `ambiguous`: several operations of the push history could be this one. */
  status: z.enum(['looking', 'not-found', 'ambiguous']),
  /** Times the push history was read. */
  lookups: z.number(),
  lastLookup: ms,
  /** Keys of the operations that could be this one. */
  candidates: z.array(z.string()),
  /** Keys of operations a person said are not this one. */
  rejected: z.array(z.string()),
  /** The same request repeated with the same key; creates only. */
  replays: z.number(),
  /** A replay got a server error: Codat keeps a response for 90 minutes and repeats it. */
  repeatsError: z.boolean(),
  /** False once the page was reloaded, offline or away: then nothing is sent without a person asking. */
  mayReplay: z.boolean(),
})
export type Resolution = z.infer<typeof resolutionSchema>

const readBackSchema = z.object({
  at: z.number(),
  differences: z.array(differenceSchema),
})

/**
 * One intent of a person to write one customer: everything needed to follow it, to explain it and to send it again.
 * Contains customer data; never the API key.
 */
export const journalEntrySchema = z.object({
  id: z.string().check(z.minLength(1)),
  version: z.literal(ENTRY_VERSION),
  draftId: z.string(),
  kind: z.enum(['create', 'update']),
  companyId: z.string(),
  connectionId: z.string(),
  platformName: z.string(),
  isOfflineConnector: z.nullable(z.boolean()),
  /** Of an update; of a create once Codat tells it. */
  customerId: nullableText,
  title: z.string(),
  /** Creates only: Codat knows no idempotency for updates. */
  idempotencyKey: nullableText,
  /** When the key was first sent; Codat keeps it for 90 minutes from then. */
  keySince: ms,
  payload: jsonObject,
  opened: z.nullable(jsonObject),
  /** Where the items of the payload's lists stood in `opened`. Entries of earlier versions have none. */
  origins: z.optional(originsSchema),
  /** The create/update model, cut down to what the comparison after a sync needs. */
  model: z.nullable(json),
  changes: z.array(changeSchema),
  forceUpdate: z.boolean(),
  state: z.enum(writeStates),
  pushOperationKey: nullableText,
  operation: z.nullable(pushOperationSchema),
  /** How the operation was found: in the response, by repeating the key, in the history, or by the record itself. */
  foundBy: z.nullable(z.enum(['answer', 'replay', 'history', 'person', 'record'])),
  resolution: z.nullable(resolutionSchema),
  times: z.object({
    created: z.number(),
    sent: ms,
    /** End of the last attempt to send. */
    answered: ms,
    completed: ms,
    lastPoll: ms,
  }),
  polls: z.number(),
  /** The earlier intent this one sends again. */
  linkedTo: nullableText,
  lastError: z.nullable(writeErrorSchema),
  readBack: z.nullable(readBackSchema),
  acknowledged: z.boolean(),
  /** The run it is part of, which follows it. Entries of earlier versions have none. */
  runId: z.optional(nullableText),
  /** Sent although the device could not store it: gone when the tab closes. */
  unsafe: z.boolean(),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

/** A stored row this version cannot read. It is kept and shown. */
export interface UnreadableEntry {
  readonly id: string
  readonly raw: unknown
}

/** Reads a stored row, which another version may have written or something may have damaged. */
export function readEntry(raw: unknown): JournalEntry | UnreadableEntry {
  const parsed = journalEntrySchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : ''
  return { id, raw }
}

export function isReadable(entry: JournalEntry | UnreadableEntry): entry is JournalEntry {
  return 'version' in entry
}

const OPEN: ReadonlySet<WriteState> = new Set<WriteState>(['draft', 'sending', 'pending', 'unknown'])

/** Whether something is still under way: the end is not known, and nobody was told that it never will be. */
export function isOpen(entry: JournalEntry): boolean {
  return OPEN.has(entry.state) && entry.resolution?.status !== 'not-found'
}
