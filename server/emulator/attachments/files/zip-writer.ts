import { constants, crc32, deflateRawSync } from 'node:zlib'

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

function header(signature: number, name: Buffer, { crc, packed, unpacked }: Sizes, offset?: number): Buffer {
  const isCentral = offset !== undefined
  const bytes = Buffer.alloc(isCentral ? 46 : 30)
  let at = bytes.writeUInt32LE(signature)
  if (isCentral) at = bytes.writeUInt16LE(20, at)
  for (const value of [20, UTF8_NAMES, DEFLATED, 0, DATE]) at = bytes.writeUInt16LE(value, at)
  for (const value of [crc, packed, unpacked]) at = bytes.writeUInt32LE(value, at)
  bytes.writeUInt16LE(name.length, at)
  if (isCentral) bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, name])
}

/** A ZIP archive, as DOCX and XLSX are too. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, data, deflated } of entries) {
    const packed = deflated ? data : deflateRawSync(data)
    const sizes: Sizes = {
      crc: deflated ? 0 : crc32(data),
      packed: packed.length,
      unpacked: deflated?.claims ?? data.length,
    }
    const local = header(0x04034b50, Buffer.from(name), sizes)
    directory.push(header(0x02014b50, Buffer.from(name), sizes, offset))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/**
 * `mebibytes` of spaces, deflated to about a thousandth. One block is deflated and repeated: a full flush ends at a
 * byte and forgets what was before, so the pieces can stand in a row.
 */
export function deflatedSpaces(before: string, mebibytes: number, after: string): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), flush)
  return Buffer.concat([
    deflateRawSync(before, flush),
    ...Array.from({ length: mebibytes }, () => piece),
    deflateRawSync(after),
  ])
}
