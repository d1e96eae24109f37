import * as z from 'zod/mini'
import { rowsSchema } from './table-rows.ts'

/** A CSV file, and how to read it where somebody chose. */
export const csvRequestSchema = z.object({
  file: z.instanceof(Blob),
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.string()),
})
export type CsvRequest = z.infer<typeof csvRequestSchema>

/** Some rows of a CSV file, as the worker reads on. */
export const csvPartSchema = z.object({ rows: rowsSchema })
export type CsvPart = z.infer<typeof csvPartSchema>

const omissionSchema = z.object({
  kind: z.enum([
    'unclosedQuote',
    'strayQuote',
    'longQuotes',
    'unevenRows',
    'badBytes',
    'cutCells',
    'controls',
    'turned',
  ]),
  count: z.number(),
  places: z.array(z.string()),
})
export type CsvOmission = z.infer<typeof omissionSchema>

/** What is known of a CSV file once all of it is read. */
export const csvSchema = z.object({
  delimiter: z.string(),
  encoding: z.string(),
  /** The encoding was guessed, or is one that isn't decoded. */
  doubt: z.optional(z.enum(['guess', 'utf-7'])),
  /** Of the row with the most. */
  columns: z.number(),
  /** No cell holds anything. */
  isBlank: z.boolean(),
  /** Rows or columns beyond the limits are left out. */
  isClipped: z.boolean(),
  omissions: z.array(omissionSchema),
})
export type Csv = z.infer<typeof csvSchema>
