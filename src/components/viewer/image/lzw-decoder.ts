import { addDecoder, BaseDecoder } from 'geotiff'
import type { GeoTIFFImage } from 'geotiff'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { MOST_TIFF_BYTES } from './image-limits.ts'
import { listOf } from './tiff-tags.ts'
import { unpackLzw } from './unpack-lzw.ts'

const LZW = 5
const IN_PLANES = 2

class LzwDecoder extends BaseDecoder {
  override decodeBlock(buffer: ArrayBuffer): ArrayBuffer {
    const { tileWidth, tileHeight, planarConfiguration, bitsPerSample } = this.parameters
    const bits = listOf(bitsPerSample)
    const sum = bits.reduce((total, one) => total + one, 0)
    const bitsPerPixel = planarConfiguration === IN_PLANES ? Math.max(...bits) : sum
    const most = Math.ceil((tileWidth * bitsPerPixel) / 8) * tileHeight
    if (!(most <= MOST_TIFF_BYTES)) throw new TooLarge()
    return unpackLzw(new Uint8Array(buffer), most).buffer
  }
}

/** Has geotiff unpack LZW within bounds. */
export function registerLzwDecoder(): void {
  addDecoder(
    LZW,
    () => Promise.resolve(LzwDecoder),
    async (directory: GeoTIFFImage['fileDirectory']) => {
      const number = async (name: Parameters<typeof directory.hasTag>[0], otherwise: number) =>
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
    },
  )
}
