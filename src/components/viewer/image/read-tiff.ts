import { decode, decodeImage, toRGBA8 } from 'utif2'
import type * as z from 'zod/mini'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { MOST_TIFF_PAGES, MOST_TIFF_PIXELS } from './image-limits.ts'
import type { TiffPage, tiffRequestSchema } from './tiff-page.ts'

const WIDTH = 't256'
const HEIGHT = 't257'

const numberAt = (value: unknown): number => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'number' ? first : 0
}

/** Decodes one page of a TIFF. Throws `TooLarge`, or an error when the file is damaged. */
export async function readTiff({ file, page }: z.infer<typeof tiffRequestSchema>): Promise<TiffPage> {
  const buffer = await file.arrayBuffer()
  // Directories without a size describe no picture.
  const pages = decode(buffer).filter((one) => numberAt(one[WIDTH]) > 0 && numberAt(one[HEIGHT]) > 0)
  const wanted = pages[page]
  if (!wanted) throw new Error('The file has no such page.')
  // Read from the directory, before a single pixel is decoded.
  const [width, height] = [numberAt(wanted[WIDTH]), numberAt(wanted[HEIGHT])]
  if (pages.length > MOST_TIFF_PAGES || width * height > MOST_TIFF_PIXELS) throw new TooLarge()
  decodeImage(buffer, wanted)
  const pixels = new Uint8ClampedArray(toRGBA8(wanted))
  if (pixels.length !== width * height * 4) throw new Error('The picture is cut off.')
  return { pages: pages.length, width, height, pixels }
}
