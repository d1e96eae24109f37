import { Deflate, deflateSync } from 'fflate'
import { concat, crc32, littleEndian } from './bytes.ts'
import { utf8 } from './source-file.ts'

export interface ZipEntry {
  name: string
  data: Uint8Array
  /** Already deflated, with the size it claims to have once unpacked. */
  deflated?: { claims: number }
}

const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 2026, in the format of MS-DOS. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

interface Sizes {
  crc: number
  packed: number
  unpacked: number
}

const VERSION = 20

/** What the entry and its line in the directory have in common. */
function description(name: Uint8Array, { crc, packed, unpacked }: Sizes): number[] {
  return [
    ...littleEndian(2, VERSION, UTF8_NAMES, DEFLATED, 0, DATE),
    ...littleEndian(4, crc, packed, unpacked),
    ...littleEndian(2, name.length, 0),
  ]
}

function localHeader(name: Uint8Array, sizes: Sizes): Uint8Array {
  return Uint8Array.of(...littleEndian(4, 0x04034b50), ...description(name, sizes), ...name)
}

function directoryLine(name: Uint8Array, sizes: Sizes, offset: number): Uint8Array {
  return Uint8Array.of(
    ...littleEndian(4, 0x02014b50),
    ...littleEndian(2, VERSION),
    ...description(name, sizes),
    ...littleEndian(2, 0, 0, 0),
    ...littleEndian(4, 0, offset),
    ...name,
  )
}

/** A ZIP archive, as DOCX and XLSX are too. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, data, deflated } of entries) {
    const packed = deflated ? data : deflateSync(data)
    const sizes: Sizes = {
      crc: deflated ? 0 : crc32(data),
      packed: packed.length,
      unpacked: deflated?.claims ?? data.length,
    }
    const local = localHeader(utf8(name), sizes)
    directory.push(directoryLine(utf8(name), sizes, offset))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Uint8Array.of(
    ...littleEndian(4, 0x06054b50),
    ...littleEndian(2, 0, 0, entries.length, entries.length),
    ...littleEndian(4, length, offset),
    ...littleEndian(2, 0),
  )
  return concat(...parts, ...directory, end)
}

/** A block of text that isn't packed, up to a whole byte: more can follow. */
function storedBlock(text: string): Uint8Array {
  const bytes = utf8(text)
  return Uint8Array.of(0, ...littleEndian(2, bytes.length, ~bytes.length), ...bytes)
}

/** Deflated without the mark of an end, up to a whole byte: more can follow. */
function deflateUnended(data: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  const deflate = new Deflate((piece) => pieces.push(piece.slice()))
  deflate.push(data)
  deflate.flush(true)
  return concat(...pieces)
}

/**
 * `mebibytes` of spaces, deflated to about a thousandth. One piece is deflated and repeated: it ends at a byte and refers
 * to nothing before itself, so the pieces can stand in a row.
 */
export function deflatedSpaces(before: string, mebibytes: number, after: string): Uint8Array {
  const piece = deflateUnended(utf8(' '.repeat(1024 * 1024)))
  return concat(
    storedBlock(before),
    ...Array.from({ length: mebibytes }, () => piece),
    deflateSync(utf8(after)),
  )
}
