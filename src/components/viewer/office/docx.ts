import * as z from 'zod/mini'

/** A Word document as the worker converts it. */
export const docxSchema = z.object({
  /** Headings, lists, tables and pictures, not yet to be trusted. */
  html: z.string(),
  isClipped: z.boolean(),
})
