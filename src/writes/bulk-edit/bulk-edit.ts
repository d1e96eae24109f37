import * as z from 'zod/mini'
import { fieldEditSchema } from '../../model/plan/field-edit.ts'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { DAY_MS } from '../rules/schedule.ts'

/** The format of a stored bulk edit. One with another number is left alone. */
const VERSION = 1

/** Longer ago, the customers are other ones by now. */
const KEPT_MS = 30 * DAY_MS

const chosenSchema = z.union([
  z.object({ kind: z.literal('ids'), ids: z.array(z.string()) }),
  /** All that a list finds except some, as long as nobody has read which these are. */
  z.object({
    kind: z.literal('rule'),
    /** The list, as its address has it. */
    query: z.string(),
    except: z.array(z.string()),
    /** How many customers the list had when they were selected. */
    total: z.number(),
  }),
])
export type Chosen = z.infer<typeof chosenSchema>

const bulkEditSchema = z.object({
  id: z.string(),
  version: z.literal(VERSION),
  companyId: z.string(),
  chosen: chosenSchema,
  savedAt: z.number(),
})

/** Which customers are edited together. What is changed of them is stored beside it: many IDs aren't written for each letter. */
export type BulkEdit = z.infer<typeof bulkEditSchema>

const fieldsSchema = z.object({
  id: z.string(),
  version: z.literal(VERSION),
  fields: z.array(fieldEditSchema),
})
export type BulkEditFields = z.infer<typeof fieldsSchema>

export const newBulkEdit = (id: string, companyId: string, chosen: Chosen, now: number): BulkEdit => ({
  id,
  version: VERSION,
  companyId,
  chosen,
  savedAt: now,
})

export const fieldsOf = (id: string, fields: readonly FieldEdit[]): BulkEditFields => ({
  id,
  version: VERSION,
  fields: [...fields],
})

/** Reads a stored row; null when it's none, too old, or of another version. */
export function readBulkEdit(raw: unknown, now: number): BulkEdit | null {
  const { data } = bulkEditSchema.safeParse(raw)
  return data !== undefined && now - data.savedAt <= KEPT_MS ? data : null
}

export const readFields = (raw: unknown): FieldEdit[] => fieldsSchema.safeParse(raw).data?.fields ?? []

/** How many customers were chosen. */
export const chosenCount = (chosen: Chosen): number =>
  chosen.kind === 'ids' ? chosen.ids.length : chosen.total - chosen.except.length
