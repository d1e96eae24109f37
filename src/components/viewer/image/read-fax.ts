import { decodeImage } from 'utif2'
import type { TiffTags } from './tiff-tags.ts'

/** The dots of a page in one of the ways faxes are written, each 0 or 1. */
export function readFax(buffer: ArrayBuffer, tags: TiffTags): Uint8Array {
  const { width, height } = tags
  const directory = {
    t256: [width],
    t257: [height],
    t258: [1],
    t259: [tags.compression],
    t262: [tags.model],
    t266: [tags.fillOrder],
    t273: tags.offsets,
    t277: [1],
    t278: [tags.rowsPerStrip],
    t279: tags.counts,
    t292: [tags.faxOptions],
    data: new Uint8Array(0),
    width,
    height,
  }
  // It fills what is missing.
  Reflect.deleteProperty(directory, 'data')
  decodeImage(buffer, directory)
  const rowBytes = Math.ceil(width / 8)
  const dots = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = directory.data[y * rowBytes + (x >> 3)] ?? 0
      dots[y * width + x] = (byte >> (7 - (x & 7))) & 1
    }
  }
  return dots
}
