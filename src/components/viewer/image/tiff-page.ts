import * as z from 'zod/mini'

export const tiffRequestSchema = z.object({
  file: z.instanceof(Blob),
  /** From 0. */
  page: z.number(),
})

const isPixels = (value: unknown): boolean => value instanceof Uint8ClampedArray

/** How a page that is shown differs from what it was made to be. */
const tiffLossSchema = z.enum([
  /** Colours for print or measurement, brought onto the screen without the profile they were made for. */
  'approximate-colours',
  /** Numbers without a fixed range; the least is shown black, the greatest white. */
  'scaled-values',
  /** The file ends before the picture does. */
  'cut-off',
  /** There is data that nothing can be made of. */
  'damaged',
  /** Channels besides its colours: a mask, a spot colour, or an opacity that isn't said to be one. */
  'unshown-channels',
  /** Fractions in an order of bytes that programs don't agree on. */
  'doubtful-order',
  /** It has more pixels than are shown. */
  'reduced',
])
export type TiffLoss = z.infer<typeof tiffLossSchema>

const tiffPictureSchema = z.object({
  /** In pixels, turned as the page asks. */
  width: z.number(),
  height: z.number(),
  pixels: z.custom<Uint8ClampedArray<ArrayBuffer>>(isPixels),
  /** How many pixels it has, turned as the page asks; more than these where it is shown in fewer. */
  full: z.object({ width: z.number(), height: z.number() }),
  /** How much higher a pixel is than wide: faxes have half as many lines as dots. */
  stretch: z.number(),
  losses: z.array(tiffLossSchema),
})
export type TiffPicture = z.infer<typeof tiffPictureSchema>

const tiffProblemSchema = z.enum(['damaged', 'colour-model', 'compression', 'too-large'])

/** One page of a TIFF, as the worker decodes it; one that can't be shown costs the others nothing. */
export const tiffPageSchema = z.object({
  pages: z.number(),
  /** Pages after these can't be reached: the file is damaged between them. */
  isChainBroken: z.boolean(),
  picture: z.optional(tiffPictureSchema),
  problem: z.optional(tiffProblemSchema),
  /** The number of a compression that can't be undone. */
  compression: z.optional(z.number()),
})
export type TiffPage = z.infer<typeof tiffPageSchema>
