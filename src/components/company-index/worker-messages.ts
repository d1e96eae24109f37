import * as z from 'zod/mini'

/** Which page of which list the worker needs next. */
const pageWanted = z.object({
  orderBy: z.string(),
  page: z.number(),
  pageSize: z.number(),
  /** Only customers that a sync has changed after this, as Codat writes dates. */
  since: z.optional(z.string()),
})
export type PageWanted = z.infer<typeof pageWanted>

const call = z.number()

/** What the page tells the worker. */
export const toWorkerSchema = z.union([
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('update'), since: z.string() }),
  z.object({ kind: z.literal('page'), call, bytes: z.instanceof(ArrayBuffer) }),
  z.object({ kind: z.literal('no-page'), call, status: z.optional(z.number()) }),
  z.object({ kind: z.literal('version'), call, version: z.optional(z.string()) }),
  z.object({ kind: z.literal('ask'), call, question: z.string(), parameters: z.unknown() }),
  /** Nobody waits for this answer any more. */
  z.object({ kind: z.literal('forget'), call }),
])
export type ToWorker = z.infer<typeof toWorkerSchema>

const incompleteReason = z.union([
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('repeated'), repeated: z.number(), missing: z.number() }),
  z.object({ kind: z.literal('missing'), missing: z.number(), total: z.number() }),
  z.object({ kind: z.literal('no-id'), count: z.number() }),
])

/** What the worker tells the page. */
export const fromWorkerSchema = z.union([
  z.object({ kind: z.literal('want-page'), call, wanted: pageWanted }),
  z.object({ kind: z.literal('want-version'), call }),
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.optional(z.number()) }),
  z.object({
    kind: z.literal('read'),
    count: z.number(),
    unreadable: z.number(),
    total: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('not-read'),
    /** Absent where the page knows better: a request failed. */
    why: z.optional(
      z.union([
        z.object({ kind: z.literal('malformed') }),
        z.object({ kind: z.literal('incomplete'), reason: incompleteReason }),
        z.object({ kind: z.literal('error'), message: z.string() }),
      ]),
    ),
  }),
  z.object({ kind: z.literal('answer'), call, answer: z.unknown() }),
  z.object({
    kind: z.literal('no-answer'),
    call,
    message: z.string(),
    /** The question's code couldn't be loaded. */
    isMissingCode: z.boolean(),
  }),
])
export type FromWorker = z.infer<typeof fromWorkerSchema>
