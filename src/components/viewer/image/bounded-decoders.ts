import { addDecoder, BaseDecoder } from 'geotiff'
import type { GeoTIFFImage } from 'geotiff'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { MOST_TIFF_BYTES } from './image-limits.ts'
import { listOf } from './tiff-tags.ts'
import { unpackDeflate } from './unpack-deflate.ts'
import { unpackLzw } from './unpack-lzw.ts'
import { unpackPackBits } from './unpack-packbits.ts'

type Unpack = (bytes: Uint8Array, most: number) => Uint8Array<ArrayBuffer>
type Directory = GeoTIFFImage['fileDirectory']

const UNPACK: readonly [compressions: number[], unpack: Unpack][] = [
  [[5], unpackLzw],
  [[8, 32_946], unpackDeflate],
  [[32_773], unpackPackBits],
]
const IN_PLANES = 2

/** A decoder of geotiff's that gives up where more is packed than a piece of the picture holds. */
const boundedDecoder = (unpack: Unpack) =>
  class extends BaseDecoder {
    override decodeBlock(buffer: ArrayBuffer): ArrayBuffer {
      const { tileWidth, tileHeight, planarConfiguration, bitsPerSample } = this.parameters
      const bits = listOf(bitsPerSample)
      const sum = bits.reduce((total, one) => total + one, 0)
      const bitsPerPixel = planarConfiguration === IN_PLANES ? Math.max(...bits) : sum
      const most = Math.ceil((tileWidth * bitsPerPixel) / 8) * tileHeight
      if (!(most <= MOST_TIFF_BYTES)) throw new TooLarge()
      return unpack(new Uint8Array(buffer), most).buffer
    }
  }

async function parametersOf(directory: Directory) {
  const number = async (name: Parameters<Directory['hasTag']>[0], otherwise: number) =>
    listOf(await directory.loadValue(name))[0] ?? otherwise
  const height = await number('ImageLength', 0)
  const isTiled = directory.hasTag('TileOffsets')
  return {
    tileWidth: await number(isTiled ? 'TileWidth' : 'ImageWidth', 0),
    // "All rows in one strip" is often written as the largest number there is.
    tileHeight: isTiled
      ? await number('TileLength', 0)
      : Math.min(height, await number('RowsPerStrip', height)),
    planarConfiguration: await number('PlanarConfiguration', 1),
    bitsPerSample: listOf(await directory.loadValue('BitsPerSample')),
    predictor: await number('Predictor', 1),
  }
}

/** Has geotiff unpack within bounds: its own decoders stop when the browser ends the page. */
export function registerBoundedDecoders(): void {
  for (const [compressions, unpack] of UNPACK)
    addDecoder(compressions, () => Promise.resolve(boundedDecoder(unpack)), parametersOf)
}
