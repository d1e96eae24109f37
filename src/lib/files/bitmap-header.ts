/** The headers that bitmaps have had, by their length: those of OS/2 are the first, and of 16 and 64 bytes. */
const HEADERS = new Set([12, 16, 40, 52, 56, 64, 108, 124])

/**
 * Whether a file that begins with `BM` goes on like a bitmap. Two letters are a weak sign: words begin with them, and
 * files of other kinds.
 */
export function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 26 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return HEADERS.has(view.getUint32(14, true)) && view.getUint32(10, true) >= 26
}

/** Several bitmaps in one file, as OS/2 had them for screens of different sizes. */
export const isBitmapArray = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x42 && bytes[1] === 0x41 && isBitmap(bytes.subarray(14))
