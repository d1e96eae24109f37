import * as z from 'zod/mini'
import { fieldEditSchema } from '../../../model/plan/field-edit.ts'
import type { PlannedRow, RowToSend } from '../../../model/plan/planned-row.ts'
import { OUTCOMES } from '../../../model/plan/planned-row.ts'
import type { KnownCustomer } from '../../../model/plan/match-customers.ts'

const platform = {
  platformName: z.string(),
  integrationKey: z.optional(z.nullable(z.string())),
  canCreate: z.boolean(),
  canUpdate: z.boolean(),
}
/** Where a bulk edit goes. */
const bulkSettingsSchema = z.object(platform)
export type BulkSettings = z.infer<typeof bulkSettingsSchema>

/** How a table is read: what each column is about and what clears a field. */
const settingsSchema = z.object({
  ...platform,
  clearToken: z.string(),
  /** Customers that this device has made and no sync may have brought. */
  made: z.optional(z.array(z.object({ customerId: z.nullable(z.string()), title: z.string() }))),
  columns: z.array(z.nullable(z.string())),
})
export type PlanSettings = z.infer<typeof settingsSchema>

// Only that these are lists is checked: both sides are our own code, and looking at each of a million cells would take long.
const customersSchema = z.custom<readonly KnownCustomer[]>(Array.isArray)
const plannedSchema = z.custom<readonly ShownRow[]>(Array.isArray)
const toSendSchema = z.custom<readonly RowToSend[]>(Array.isArray)

/** A row of the plan as the page shows it; what is sent for it stays in the worker until it is sent. */
export type ShownRow = Omit<PlannedRow, 'send'>

export const toWorkerSchema = z.union([
  z.object({ kind: z.literal('file'), file: z.instanceof(Blob), name: z.string() }),
  /** Another sheet of the same workbook. */
  z.object({ kind: z.literal('sheet'), place: z.number() }),
  z.object({ kind: z.literal('paste'), text: z.string() }),
  z.object({ kind: z.literal('forget-customers') }),
  z.object({ kind: z.literal('customers'), customers: customersSchema }),
  z.object({ kind: z.literal('plan'), served: z.unknown(), settings: settingsSchema }),
  /** The same edits of these customers, as far as they were sent before. */
  z.object({
    kind: z.literal('bulk'),
    served: z.unknown(),
    settings: bulkSettingsSchema,
    ids: z.array(z.string()),
    edits: z.array(fieldEditSchema),
  }),
  z.object({ kind: z.literal('correct'), number: z.number(), column: z.number(), text: z.string() }),
  z.object({
    kind: z.literal('rows'),
    outcome: z.nullable(z.enum(OUTCOMES)),
    from: z.number(),
    to: z.number(),
  }),
  z.object({ kind: z.literal('send') }),
])
export type ToPlanWorker = z.infer<typeof toWorkerSchema>

export const REFUSALS = [
  'megabytes',
  'rows',
  'columns',
  'cellCharacters',
  'characters',
  'unpacked',
  'no-table',
  'not-a-table',
] as const
export type Refusal = (typeof REFUSALS)[number]

const tableSchema = z.object({
  headings: z.array(z.string()),
  /** The first rows, to know the columns by. */
  samples: z.array(z.array(z.string())),
  rowCount: z.number(),
})
export type TableFacts = z.infer<typeof tableSchema>

/** A workbook of several sheets, and the place of the one that is read. */
const bookSchema = z.object({
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  sheet: z.number(),
})
export type Book = z.infer<typeof bookSchema>

const countsSchema = z.object({
  counts: z.object({
    create: z.number(),
    update: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    ambiguous: z.number(),
  }),
  withWarnings: z.number(),
  movedOn: z.number(),
  clearing: z.number(),
})
export type PlanCounts = z.infer<typeof countsSchema>

export const fromWorkerSchema = z.union([
  z.object({ kind: z.literal('table'), table: tableSchema, book: z.optional(bookSchema) }),
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS), book: z.optional(bookSchema) }),
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('planned'), plan: countsSchema }),
  z.object({
    kind: z.literal('rows'),
    outcome: z.nullable(z.enum(OUTCOMES)),
    from: z.number(),
    rows: plannedSchema,
  }),
  z.object({ kind: z.literal('to-send'), rows: toSendSchema }),
  z.object({ kind: z.literal('all-sent') }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
])
export type FromPlanWorker = z.infer<typeof fromWorkerSchema>
