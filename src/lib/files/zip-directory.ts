import { crc32 } from './crc32.ts'

export interface ZipEntry {
  name: string
  packed: number
  /** What the archive says; it may lie. */
  unpacked: number
  method: number
  /** Of its contents. */
  crc: number
  /** Where the local header stands. */
  offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const STEP_BYTES = 8 * 1024
const STORED = 0
const DEFLATED = 8

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  return undefined
}

/** A little at a time: browsers unpack all of a chunk at once, up to a thousand times its size. */
function inSteps(bytes: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> {
  let at = 0
  return new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + STEP_BYTES))
      at += STEP_BYTES
      return undefined
    },
  })
}

/** The entries of a ZIP archive, or undefined when it has no readable directory (ZIP64 included). */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes)
  try {
    const end = findEnd(view)
    if (end === undefined) return undefined
    const count = view.getUint16(end + 10, true)
    const entries: ZipEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
      const nameLength = view.getUint16(at + 28, true)
      entries.push({
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch {
    return undefined
  }
}

/** An archive that asks for more memory or time than a preview is worth. */
export class TooLarge extends Error {}

export interface ZipLimits {
  entries: number
  /** Bytes of all entries together, unpacked. */
  unpacked: number
}

function entriesWithin(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const entries = readZipDirectory(bytes)
  if (!entries) throw new Error('The archive has no readable directory.')
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (entries.length > limits.entries || claimed > limits.unpacked) throw new TooLarge()
  return entries
}

export interface UnpackedEntry {
  /** As they came out, in order. */
  chunks: Uint8Array[]
  /** Its contents aren't those that were packed, or end early. */
  isDamaged: boolean
}

/**
 * Unpacks the entries that are wanted by name, within limits for all of them. A damaged one has what came out of it. Throws
 * `TooLarge`, or an error when nothing can be read.
 */
export async function unpackZip(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): Promise<Map<string, UnpackedEntry>> {
  const unpacked = new Map<string, UnpackedEntry>()
  let left = limits.unpacked
  for (const entry of entriesWithin(bytes, limits)) {
    if (!isWanted(entry.name)) continue
    const chunks: Uint8Array[] = []
    let isDamaged = false
    try {
      left = await unpackWithin(bytes, entry, left, (chunk) => chunks.push(chunk))
    } catch (error) {
      if (error instanceof TooLarge) throw error
      isDamaged = true
    }
    isDamaged ||= crc32(chunks) !== entry.crc
    unpacked.set(entry.name, { chunks, isDamaged })
  }
  return unpacked
}

async function unpackWithin(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  limit: number,
  keep: (chunk: Uint8Array) => unknown,
): Promise<number> {
  const view = viewOf(bytes)
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new Error('The archive is damaged.')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === STORED) {
    if (packed.length > limit) throw new TooLarge()
    keep(packed)
    return limit - packed.length
  }
  if (entry.method !== DEFLATED) throw new Error('The archive is packed in an unusual way.')
  let left = limit
  const reader = inSteps(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return left
    left -= value.length
    if (left < 0) {
      void reader.cancel().catch(() => undefined)
      throw new TooLarge()
    }
    keep(value)
  }
}
