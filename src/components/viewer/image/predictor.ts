import type { GeoTIFFImage, TypedArray } from 'geotiff'
import type { TiffTags } from './tiff-tags.ts'

const PREDICTOR = 317
const NONE = 1
const DIFFERENCES = 2
const BYTES_IN_PLANES = 3

/**
 * Readies a page for geotiff, which adds up the differences between samples before it turns the bytes of files that
 * write the highest byte first. Tells whether they are left to be added up afterwards.
 */
export function isTurnedAfterwards(image: GeoTIFFImage, { predictor, bits }: TiffTags): boolean {
  if (image.littleEndian || bits <= 8) return false
  // It leaves these with the lowest byte first in any file.
  if (predictor === BYTES_IN_PLANES) image.littleEndian = true
  if (predictor !== DIFFERENCES) return false
  image.fileDirectory.actualizedFields.set(PREDICTOR, NONE)
  return true
}

/**
 * Whether programs read the page in two ways: some of those that write the highest byte first also turn the bytes of fractions
 * before they take them apart, which the file doesn't tell.
 */
export function isOrderDoubtful(image: GeoTIFFImage, { predictor, bits }: TiffTags): boolean {
  return !image.littleEndian && bits > 8 && predictor === BYTES_IN_PLANES
}

/** Samples from the differences to those on their left. Rows begin again with each tile. */
export function withoutDifferences(differences: TypedArray, tags: TiffTags): TypedArray {
  const { width, height, perPixel, bits, tile } = tags
  const values = differences.slice()
  const most = 2 ** bits
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      if (tile !== undefined && x % tile.width === 0) continue
      const at = (y * width + x) * perPixel
      for (let sample = at; sample < at + perPixel; sample++)
        values[sample] = ((values[sample] ?? 0) + (values[sample - perPixel] ?? 0)) % most
    }
  }
  return values
}
