import * as z from 'zod/mini'
import { rowsSchema } from './table-rows.ts'

/** The sheets of a workbook, as the worker reads them. */
export const sheetsSchema = z.array(z.object({ name: z.string(), rows: rowsSchema, isClipped: z.boolean() }))
export type Sheets = z.infer<typeof sheetsSchema>
