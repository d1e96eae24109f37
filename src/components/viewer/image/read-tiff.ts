import { fromArrayBuffer } from 'geotiff'
import type { GeoTIFF, GeoTIFFImage } from 'geotiff'
import type * as z from 'zod/mini'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { completeDirectory } from './complete-directory.ts'
import { MOST_TIFF_BYTES, MOST_TIFF_DOTS, MOST_TIFF_PAGES, MOST_TIFF_PIXELS } from './image-limits.ts'
import { registerBoundedDecoders } from './bounded-decoders.ts'
import { isFaxPageDamaged, readFax } from './read-fax.ts'
import { checkJpegPieces } from './jpeg-pieces.ts'
import { reduceDots } from './reduce-dots.ts'
import { reversed } from './reversed.ts'
import { readOldJpeg } from './read-old-jpeg.ts'
import { isOrderDoubtful, isTurnedAfterwards, withoutDifferences } from './predictor.ts'
import { hasUnshownSamples, isApproximate, isScaled, toRgba, UnknownColours } from './tiff-colours.ts'
import type { Samples } from './tiff-colours.ts'
import type { TiffLoss, TiffPage, TiffPicture, tiffRequestSchema } from './tiff-page.ts'
import { readTags } from './tiff-tags.ts'
import type { TiffTags } from './tiff-tags.ts'
import { isSideways, turnPixels } from './turn-pixels.ts'

const COMPRESSIONS = new Set([1, 5, 7, 8, 32_773, 32_946])
const FAX_COMPRESSIONS = new Set([2, 3, 4])
const OLD_JPEG = 6
const JPEG = 7
const FORMATS: Partial<Record<number, Samples['format']>> = {
  1: 'unsigned',
  2: 'signed',
  3: 'float',
  4: 'unsigned',
}
/** A smaller copy of another page, or a mask for one. */
const NOT_A_PAGE = 1 | 4

registerBoundedDecoders()

class UnknownCompression extends Error {
  readonly compression: number
  constructor(compression: number) {
    super('The picture is compressed in another way.')
    this.compression = compression
  }
}

interface Chain {
  images: GeoTIFFImage[]
  isBroken: boolean
}

/** The pages, as far as the chain of their directories can be followed. */
async function chainOf(buffer: ArrayBuffer): Promise<Chain> {
  const tiff: GeoTIFF = await fromArrayBuffer(buffer)
  const images: GeoTIFFImage[] = []
  for (let index = 0; ; index++) {
    // A directory may lead back to one before it.
    if (index > MOST_TIFF_PAGES) throw new TooLarge()
    try {
      const image = await tiff.getImage(index)
      const subfile: unknown = image.fileDirectory.hasTag('NewSubfileType')
        ? await image.fileDirectory.loadValue('NewSubfileType')
        : 0
      const isPage = images.length === 0 || (Number(subfile) & NOT_A_PAGE) === 0
      // Directories without a size describe no picture.
      if (!isPage || image.getWidth() === 0 || image.getHeight() === 0) continue
      await completeDirectory(image, buffer)
      images.push(image)
    } catch (error) {
      return { images, isBroken: !isEnd(error) }
    }
  }
}

const isEnd = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('No image at index')

/** The picture of a file that ends too early, with nothing where its end should be. */
function padded(buffer: ArrayBuffer, { offsets, counts }: TiffTags): ArrayBuffer {
  const end = offsets.reduce((most, offset, index) => Math.max(most, offset + (counts[index] ?? 0)), 0)
  if (end <= buffer.byteLength) return buffer
  if (end > buffer.byteLength + MOST_TIFF_BYTES) throw new TooLarge()
  const whole = new Uint8Array(end)
  whole.set(new Uint8Array(buffer))
  return whole.buffer
}

/** Some scanners write the dots of a byte from right to left. */
function reverseBits(buffer: ArrayBuffer, { offsets, counts }: TiffTags): void {
  const bytes = new Uint8Array(buffer)
  for (const [index, offset] of offsets.entries()) {
    const piece = bytes.subarray(offset, offset + (counts[index] ?? 0))
    piece.set(piece.map(reversed))
  }
}

/** What the samples stand for, known before they are decoded. */
function meaningOf(tags: TiffTags): Omit<Samples, 'values'> {
  const { width, height, perPixel, bits, model, palette, alpha, compression, subsampling } = tags
  const format = FORMATS[tags.format]
  const isSubsampled =
    model === 6 && compression !== JPEG && compression !== OLD_JPEG && subsampling.some((by) => by !== 1)
  if (format === undefined || isSubsampled) throw new UnknownColours()
  return {
    pixels: width * height,
    perPixel,
    bits,
    format,
    model,
    palette,
    alpha: alpha === 1 || alpha === 2 ? alpha : undefined,
    isCmyk: tags.inkSet === 1,
  }
}

async function decode(buffer: ArrayBuffer, index: number, tags: TiffTags): Promise<ArrayLike<number>> {
  if (FAX_COMPRESSIONS.has(tags.compression)) return readFax(buffer, tags)
  if (tags.compression === OLD_JPEG) {
    const samples = await readOldJpeg(buffer, tags)
    if (samples === undefined) throw new UnknownCompression(tags.compression)
    return samples
  }
  if (!COMPRESSIONS.has(tags.compression)) throw new UnknownCompression(tags.compression)
  // JPEG is the same in either order.
  if (tags.fillOrder === 2 && tags.compression !== JPEG) reverseBits(buffer, tags)
  const { images } = await chainOf(buffer)
  const image = images[index]
  if (image !== undefined && tags.compression === JPEG)
    checkJpegPieces(buffer, tags, { width: image.getTileWidth(), height: image.getTileHeight() })
  const isTurned = image !== undefined && isTurnedAfterwards(image, tags)
  const rasters = await image?.readRasters({ interleave: true })
  if (rasters === undefined || Array.isArray(rasters)) throw new Error('The picture isn’t in one piece.')
  return isTurned ? withoutDifferences(rasters, tags) : rasters
}

async function pictureOf(file: ArrayBuffer, index: number, image: GeoTIFFImage): Promise<TiffPicture> {
  const tags = await readTags(image)
  const { width, height, perPixel, bits, model, orientation, stretch } = tags
  // Read from the directory, before a single pixel is decoded.
  const bytes = (width * height * perPixel * Math.max(8, bits)) / 8
  const isDots = bits === 1 && perPixel === 1 && model <= 1
  const most = isDots ? MOST_TIFF_DOTS : MOST_TIFF_PIXELS
  if (width * height > most || bytes > MOST_TIFF_BYTES) throw new TooLarge()
  const buffer = padded(file, tags)
  // Decoding changes what the page says of its bytes.
  const isDoubtful = isOrderDoubtful(image, tags)
  const meaning = meaningOf(tags)
  const samples = Object.assign(meaning, { values: await decode(buffer, index, tags) })
  if (samples.values.length < width * height * perPixel) throw new Error('The picture is cut off.')
  const losses: TiffLoss[] = []
  if (buffer !== file) losses.push('cut-off')
  if (isApproximate(tags.model)) losses.push('approximate-colours')
  if (isScaled(samples)) losses.push('scaled-values')
  if (isDoubtful) losses.push('doubtful-order')
  if (hasUnshownSamples(samples)) losses.push('unshown-channels')
  if (FAX_COMPRESSIONS.has(tags.compression) && buffer === file && isFaxPageDamaged(buffer, tags))
    losses.push('damaged')
  const factor = Math.ceil(Math.sqrt((width * height) / MOST_TIFF_PIXELS))
  if (factor > 1) losses.push('reduced')
  const shown = factor > 1 ? reducedTo(samples, tags, factor) : { width, height, samples }
  const turned = turnPixels({ ...shown, pixels: toRgba(shown.samples) }, orientation)
  const full = isSideways(orientation) ? { width: height, height: width } : { width, height }
  return { ...turned, full, stretch: isSideways(orientation) ? 1 / stretch : stretch, losses }
}

interface Shown {
  width: number
  height: number
  samples: Samples
}

function reducedTo(samples: Samples, { width, height }: TiffTags, factor: number): Shown {
  const reduced = reduceDots(samples.values, width, height, factor)
  const pixels = reduced.width * reduced.height
  return { ...reduced, samples: { ...samples, values: reduced.values, bits: 8, pixels } }
}

/** Decodes one page of a TIFF, or says why it can't be. Throws an error when the file has no pages. */
export async function readTiff({ file, page }: z.infer<typeof tiffRequestSchema>): Promise<TiffPage> {
  const buffer = await file.arrayBuffer()
  const { images, isBroken } = await chainOf(buffer)
  const image = images[page]
  if (image === undefined) throw new Error('The file has no such page.')
  const found = { pages: images.length, isChainBroken: isBroken }
  try {
    return { ...found, picture: await pictureOf(buffer, page, image) }
  } catch (error) {
    const problem = problemOf(error)
    // What is wrong with the only page is wrong with the file.
    if (images.length === 1 && !isBroken && problem === 'damaged') throw error
    const compression = error instanceof UnknownCompression ? error.compression : undefined
    return { ...found, problem, ...(compression !== undefined && { compression }) }
  }
}

function problemOf(error: unknown): NonNullable<TiffPage['problem']> {
  if (error instanceof TooLarge) return 'too-large'
  if (error instanceof UnknownColours) return 'colour-model'
  return error instanceof UnknownCompression ? 'compression' : 'damaged'
}
