import * as z from 'zod/mini'

/** What the worker finds out about a picture. */
export const pictureStateSchema = z.object({
  isDamaged: z.boolean(),
  isUnchecked: z.boolean(),
  isAnimated: z.boolean(),
})
