import { decodeImage } from 'utif2'
import { isFaxCut } from '../../../lib/files/fax-rows.ts'
import { reversed } from './reversed.ts'
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

const TWO_DIMENSIONS = 1

/** Whether data of a page in one of the ways of faxes is missing or wrong: the decoder leaves what is behind white. */
export function isFaxPageDamaged(buffer: ArrayBuffer, tags: TiffTags): boolean {
  const { compression, faxOptions, fillOrder, width, height, tile, rowsPerStrip, offsets, counts } = tags
  const isTwoDimensional = (faxOptions & TWO_DIMENSIONS) !== 0
  const options = {
    K: compression === 4 ? -1 : compression === 3 && isTwoDimensional ? 1 : 0,
    Columns: tile?.width ?? width,
    EncodedByteAlign: compression === 2,
  }
  return offsets.some((offset, index) => {
    const bytes = new Uint8Array(buffer).slice(offset, offset + (counts[index] ?? 0))
    const rows = tile?.height ?? Math.min(rowsPerStrip, height - index * rowsPerStrip)
    return isFaxCut(fillOrder === 2 ? bytes.map(reversed) : bytes, options, rows)
  })
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
