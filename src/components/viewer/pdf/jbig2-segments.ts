/** A length that the segment doesn't say: it goes on to a mark at its end. */
const UNKNOWN = 0xffffffff

/**
 * Whether a picture in JBIG2, as PDF holds it, ends within one of its segments. The decoder goes on with nothing, and
 * the rest of the picture is white.
 */
export function isJbig2Cut(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  try {
    while (at < bytes.length) {
      const number = view.getUint32(at)
      const flags = view.getUint8(at + 4)
      const short = view.getUint8(at + 5)
      const isLong = short >> 5 === 7
      const referred = isLong ? view.getUint32(at + 5) & 0x1fffffff : short >> 5
      const referredBytes = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
      const retained = isLong ? 4 + Math.ceil((referred + 1) / 8) : 1
      const length = at + 5 + retained + referred * referredBytes + (flags & 0x40 ? 4 : 1)
      const bytesOfData = view.getUint32(length)
      if (bytesOfData === UNKNOWN) return false
      at = length + 4 + bytesOfData
    }
    return at > bytes.length
  } catch {
    // Within the head of a segment; some programs end the data with a line break.
    return bytes.subarray(at).some((byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0)
  }
}
