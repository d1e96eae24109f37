/** Bytes and numbers as file formats hold them. Only what browsers have too: the demo makes its files in the page. */

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** One byte a character; characters above 255 lose their upper bits. */
export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

export const utf16le = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length * 2 }, (_, at) => text.charCodeAt(at >> 1) >> ((at & 1) * 8))

export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromBase64 = (text: string): Uint8Array => latin1(atob(text))

/** Numbers with their lowest byte first, each in `width` bytes. */
export const littleEndian = (width: number, ...values: readonly number[]): number[] =>
  values.flatMap((value) => Array.from({ length: width }, (_, at) => (value >>> (at * 8)) & 255))

/** Numbers with their highest byte first, each in four bytes. */
export const bigEndian = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The checksum of ZIP and PNG. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}
