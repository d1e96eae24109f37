interface IconEntry {
  width: number
  height: number
  offset: number
}

const MOST_ENTRIES = 256
const ENTRY_BYTES = 16
const HEAD_BYTES = 6

/**
 * The pictures of an icon or a pointer. Empty for other files: four bytes are all that icons begin with, and pictures in
 * TGA begin with the same.
 */
export function iconEntries(bytes: Uint8Array): IconEntry[] {
  if (bytes.length < HEAD_BYTES + ENTRY_BYTES) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [kind, count] = [view.getUint16(2, true), view.getUint16(4, true)]
  if (view.getUint16(0, true) !== 0 || (kind !== 1 && kind !== 2) || count === 0 || count > MOST_ENTRIES)
    return []
  const end = HEAD_BYTES + count * ENTRY_BYTES
  const entries: IconEntry[] = []
  for (let at = HEAD_BYTES; at < end; at += ENTRY_BYTES) {
    if (at + ENTRY_BYTES > bytes.length) return []
    const [length, offset] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)]
    if (view.getUint8(at + 3) !== 0 || offset < end || length === 0) return []
    entries.push({ width: view.getUint8(at) || 256, height: view.getUint8(at + 1) || 256, offset })
  }
  return entries
}

const TGA_KINDS = new Set([1, 2, 3, 9, 10, 11])
const TGA_DEPTHS = new Set([8, 15, 16, 24, 32])

/** Whether a file begins as pictures in TGA do. They have no signature, only a head that makes sense. */
export function isTga(bytes: Uint8Array): boolean {
  if (bytes.length < 18) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [map, kind, depth] = [view.getUint8(1), view.getUint8(2), view.getUint8(16)]
  const isMapped = kind === 1 || kind === 9
  const hasNoPalette = bytes.subarray(3, 8).every((byte) => byte === 0)
  const hasSize = view.getUint16(12, true) > 0 && view.getUint16(14, true) > 0
  // The last byte has two bits that are never set, and four that say how many of a pixel's are for its opacity.
  return (
    (isMapped ? map === 1 : map === 0 && hasNoPalette) &&
    TGA_KINDS.has(kind) &&
    TGA_DEPTHS.has(depth) &&
    hasSize &&
    view.getUint8(17) <= 0x3f
  )
}
