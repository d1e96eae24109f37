import * as z from 'zod/mini'

/** What becomes of a field's value. */
const valueEditSchema = z.union([
  z.object({ kind: z.literal('set'), value: z.string() }),
  z.object({ kind: z.literal('clear') }),
  z.object({ kind: z.literal('replace'), find: z.string(), by: z.string() }),
])
export type ValueEdit = z.infer<typeof valueEditSchema>

/** The same edit of one field, for many customers. */
export const fieldEditSchema = z.object({
  /** With the model's names: `addresses[0].city`. */
  path: z.string(),
  edit: valueEditSchema,
})
export type FieldEdit = z.infer<typeof fieldEditSchema>
