import * as z from 'zod/mini'
import { EXPORT_FORMATS } from './export-format.ts'

/** What the page tells the worker. Records are sent as they are read, so that no message is large enough to be felt. */
export const toWorkerSchema = z.union([
  /** Before the records, and again when they are to be forgotten. */
  z.object({
    kind: z.literal('begin'),
    format: z.enum(EXPORT_FORMATS),
    columns: z.optional(z.array(z.string())),
  }),
  z.object({ kind: z.literal('add'), records: z.array(z.unknown()) }),
  z.object({
    kind: z.literal('write'),
    /** Set when the rows were read in another order than this. */
    sortBy: z.optional(z.string()),
  }),
])
export type ToWorker = z.infer<typeof toWorkerSchema>

export const fromWorkerSchema = z.union([
  z.object({ kind: z.literal('progress'), done: z.number() }),
  z.object({ kind: z.literal('done'), file: z.instanceof(Blob) }),
  z.object({
    kind: z.literal('too-large'),
    limit: z.enum(['rows', 'columns', 'cellCharacters']),
    found: z.number(),
  }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
])
export type FromWorker = z.infer<typeof fromWorkerSchema>
