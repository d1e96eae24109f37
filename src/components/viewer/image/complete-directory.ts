import type { GeoTIFFImage } from 'geotiff'
import { listOf } from './tiff-tags.ts'

const BITS_PER_SAMPLE = 258
const STRIP_BYTE_COUNTS = 279
const TILE_BYTE_COUNTS = 325
const UNCOMPRESSED = 1

/** How long each piece can be: up to the next one in the file, or to the end of the file. */
function upToNext(offsets: readonly number[], fileBytes: number): number[] {
  const ends = [...offsets, fileBytes].toSorted((a, b) => a - b)
  return offsets.map((offset) => Math.max(0, (ends.find((end) => end > offset) ?? offset) - offset))
}

/** geotiff reads lists that are far from their directory with the lowest byte first, whatever the file says of itself. */
function readFarLists({ fileDirectory, littleEndian }: GeoTIFFImage, buffer: ArrayBuffer): void {
  if (littleEndian) return
  const { deferredArrays, actualizedFields } = fileDirectory
  for (const [tag, { arrayOffset, itemSize, length }] of deferredArrays) {
    const view = new DataView(buffer, arrayOffset, itemSize * length)
    const valueAt = (at: number): number =>
      itemSize === 2
        ? view.getUint16(at)
        : itemSize === 4
          ? view.getUint32(at)
          : Number(view.getBigUint64(at))
    const values = Array.from({ length }, (_, index) => valueAt(index * itemSize))
    actualizedFields.set(tag, values)
    deferredArrays.delete(tag)
  }
}

/**
 * Writes into the directory of a page what programs leave out of it and other programs know all the same: geotiff
 * expects to find it. TIFF itself assumes one bit a sample where nothing is said, as in most pages of dots.
 */
export async function completeDirectory(image: GeoTIFFImage, buffer: ArrayBuffer): Promise<void> {
  readFarLists(image, buffer)
  const fileBytes = buffer.byteLength
  const { fileDirectory, isTiled } = image
  const { actualizedFields: fields } = fileDirectory
  const perPixel = image.getSamplesPerPixel()
  const bits = listOf(await fileDirectory.loadValue('BitsPerSample'))
  if (bits.length < perPixel) fields.set(BITS_PER_SAMPLE, Array<number>(perPixel).fill(bits[0] ?? 1))

  if (fileDirectory.hasTag(isTiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS)) return
  const offsets = listOf(await fileDirectory.loadValue(isTiled ? 'TileOffsets' : 'StripOffsets'))
  const compression = (await fileDirectory.loadValue('Compression')) ?? UNCOMPRESSED
  const isWhole = compression === UNCOMPRESSED && offsets.length === 1
  const whole = image.getWidth() * image.getHeight() * image.getBytesPerPixel()
  fields.set(
    isTiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS,
    isWhole ? [Math.min(whole, fileBytes)] : upToNext(offsets, fileBytes),
  )
}
