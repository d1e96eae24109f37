import * as z from 'zod/mini'
import { rowsSchema } from './table-rows.ts'

/** Some rows of a CSV file, as the worker reads on. */
export const csvPartSchema = z.object({ rows: rowsSchema })
export type CsvPart = z.infer<typeof csvPartSchema>

/** What is known of a CSV file once all of it is read. */
export const csvSchema = z.object({
  delimiter: z.string(),
  encoding: z.string(),
  /** Rows or columns beyond the limits are left out. */
  isClipped: z.boolean(),
})
export type Csv = z.infer<typeof csvSchema>
