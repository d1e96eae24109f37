import * as z from 'zod/mini'

const lossSchema = z.enum(['large-picture', 'picture', 'damaged-picture', 'content'])

export const lossMessageSchema = z.object({ loss: lossSchema })
export type LossMessage = z.infer<typeof lossMessageSchema>
/** What can be missing. A page is slow when it keeps the worker busy for too long. */
export type PdfLoss = z.infer<typeof lossSchema> | 'slow'

/** pdf.js goes on after such a warning, and what it speaks of is missing on the page. */
const LOSSES: readonly (readonly [RegExp, LossMessage['loss']])[] = [
  [/Image exceeded maximum allowed size/, 'large-picture'],
  [/Unable to decode image|Image dimensions are missing|BMP image decoding failed/, 'picture'],
  [/getOperatorList - ignoring (?:XObject|Shading|errors|annotation data)/, 'content'],
  [/(?:parseShading - ignoring shading|handleTilingType - ignoring pattern)/, 'content'],
  [/Filter "[^"]*" is not supported/, 'content'],
  [/getContentStream - ignoring sub-stream/, 'content'],
  // Packed data that ends too early.
  [/Bad (?:encoding in|block header in|uncompressed block length in) flate stream/, 'content'],
]

/** What a warning of pdf.js says is missing; undefined where all is there. */
export function lossOf(warning: string): LossMessage['loss'] | undefined {
  return LOSSES.find(([pattern]) => pattern.test(warning))?.[1]
}
