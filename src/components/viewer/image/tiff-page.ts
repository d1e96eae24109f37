import * as z from 'zod/mini'

export const tiffRequestSchema = z.object({
  file: z.instanceof(Blob),
  /** From 0. */
  page: z.number(),
})

const isPixels = (value: unknown): boolean => value instanceof Uint8ClampedArray

/** One page of a TIFF, as the worker decodes it. */
export const tiffPageSchema = z.object({
  pages: z.number(),
  width: z.number(),
  height: z.number(),
  pixels: z.custom<Uint8ClampedArray<ArrayBuffer>>(isPixels),
})
export type TiffPage = z.infer<typeof tiffPageSchema>
