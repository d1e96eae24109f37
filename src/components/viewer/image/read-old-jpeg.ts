import { getDecoder } from 'geotiff'
import { imageSize } from '../../../lib/files/image-size.ts'
import { joinBytes } from '../../../lib/files/join-bytes.ts'
import type { TiffTags } from './tiff-tags.ts'

/** The compression of TIFF that holds JPEG as it is held today. */
const JPEG = 7

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/**
 * The JPEG that the first TIFFs with JPEG hold: a whole file in the only strip or where a tag says, or its head there
 * and the rest in strips. Undefined when it is in pieces of another kind.
 */
function jpegOf(file: Uint8Array, { offsets, counts, oldJpeg }: TiffTags): Uint8Array | undefined {
  const strips = offsets.map((offset, index) => file.subarray(offset, offset + (counts[index] ?? 0)))
  const [first] = strips
  if (strips.length === 1 && first !== undefined && isJpeg(first)) return first
  if (oldJpeg === undefined) return undefined
  const end = oldJpeg.offset + (oldJpeg.length ?? file.length)
  const head = file.subarray(oldJpeg.offset, end)
  if (!isJpeg(head)) return undefined
  const isInside = offsets.every((offset) => offset >= oldJpeg.offset && offset < end)
  return isInside ? head : joinBytes([head, ...strips])
}

/** The samples of a page in JPEG as TIFF had it first; undefined when it is in pieces nobody can put together. */
export async function readOldJpeg(buffer: ArrayBuffer, tags: TiffTags): Promise<Uint8Array | undefined> {
  const jpeg = jpegOf(new Uint8Array(buffer), tags)
  if (jpeg === undefined) return undefined
  const size = imageSize(jpeg)
  // Its own size counts for the decoder, and has passed no limit yet.
  if (size?.width !== tags.width || size.height !== tags.height) throw new Error('The picture has two sizes.')
  const decoder = await getDecoder(JPEG, {
    tileWidth: tags.width,
    tileHeight: tags.height,
    planarConfiguration: 1,
    bitsPerSample: tags.bits,
    predictor: 1,
  })
  return new Uint8Array(await decoder.decode(jpeg.slice().buffer))
}
