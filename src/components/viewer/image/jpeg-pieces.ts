import { imageSize } from '../../../lib/files/image-size.ts'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { MOST_TIFF_PIXELS } from './image-limits.ts'
import type { TiffTags } from './tiff-tags.ts'

/** JPEG is made of blocks, which may reach beyond the edges of a piece. */
const BLOCK = 16

/**
 * Throws where a strip or tile in JPEG says that it is larger than the place it is for: its own size counts for the decoder, and
 * has passed no limit.
 */
export function checkJpegPieces(
  buffer: ArrayBuffer,
  { offsets, counts }: Pick<TiffTags, 'offsets' | 'counts'>,
  place: { width: number; height: number },
): void {
  const most = 2 * (place.width + BLOCK) * (place.height + BLOCK)
  for (const [index, offset] of offsets.entries()) {
    const piece = new Uint8Array(buffer).subarray(offset, offset + (counts[index] ?? 0))
    const size = imageSize(piece)
    const pixels = size === undefined ? 0 : size.width * size.height
    if (pixels > most || pixels > MOST_TIFF_PIXELS) throw new TooLarge()
  }
}
