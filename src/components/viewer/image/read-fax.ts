import { decodeImage } from 'utif2'
import type { TiffTags } from './tiff-tags.ts'

interface Piece {
  width: number
  height: number
  rowsPerStrip: number
  offsets: number[]
  counts: number[]
}

/** The dots of a page in one of the ways faxes are written, each 0 or 1. */
export function readFax(buffer: ArrayBuffer, tags: TiffTags): Uint8Array {
  const { width, height, tile, offsets, counts } = tags
  const dots = new Uint8Array(width * height)
  if (tile === undefined) {
    copyDots(decodeDots(buffer, tags, tags), tags, { dots, left: 0, top: 0, width, height })
    return dots
  }
  const across = Math.ceil(width / tile.width)
  for (const [index, offset] of offsets.entries()) {
    const piece = { ...tile, rowsPerStrip: tile.height, offsets: [offset], counts: [counts[index] ?? 0] }
    const [left, top] = [(index % across) * tile.width, Math.floor(index / across) * tile.height]
    copyDots(decodeDots(buffer, tags, piece), tile, { dots, left, top, width, height })
  }
  return dots
}

/** A part of a page, or all of it, eight dots a byte. */
function decodeDots(buffer: ArrayBuffer, tags: TiffTags, piece: Piece): Uint8Array {
  const { width, height } = piece
  const directory = {
    t256: [width],
    t257: [height],
    t258: [1],
    t259: [tags.compression],
    t262: [tags.model],
    t266: [tags.fillOrder],
    t273: piece.offsets,
    t277: [1],
    t278: [piece.rowsPerStrip],
    t279: piece.counts,
    t292: [tags.faxOptions],
    data: new Uint8Array(0),
    width,
    height,
  }
  // It fills what is missing.
  Reflect.deleteProperty(directory, 'data')
  decodeImage(buffer, directory)
  return directory.data
}

interface Target {
  dots: Uint8Array
  left: number
  top: number
  width: number
  height: number
}

/** Tiles at the edges reach beyond the page. */
function copyDots(packed: Uint8Array, size: Pick<Piece, 'width' | 'height'>, target: Target): void {
  const rowBytes = Math.ceil(size.width / 8)
  const right = Math.min(size.width, target.width - target.left)
  const bottom = Math.min(size.height, target.height - target.top)
  for (let y = 0; y < bottom; y++) {
    const start = (target.top + y) * target.width + target.left
    for (let x = 0; x < right; x++) {
      const byte = packed[y * rowBytes + (x >> 3)] ?? 0
      target.dots[start + x] = (byte >> (7 - (x & 7))) & 1
    }
  }
}
