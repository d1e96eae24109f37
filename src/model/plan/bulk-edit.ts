import * as z from 'zod/mini'

/** One edit of many customers. */
export const bulkEditSchema = z.union([
  z.object({ kind: z.literal('set'), value: z.string() }),
  z.object({ kind: z.literal('clear') }),
  z.object({ kind: z.literal('replace'), find: z.string(), by: z.string() }),
])
export type BulkEdit = z.infer<typeof bulkEditSchema>

/** The same edit of one field, for all of them. */
export const fieldEditSchema = z.object({
  /** With the model's names: `addresses[0].city`. */
  path: z.string(),
  edit: bulkEditSchema,
})
export type FieldEdit = z.infer<typeof fieldEditSchema>
