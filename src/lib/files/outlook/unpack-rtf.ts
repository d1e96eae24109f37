import { binaryOf } from '../binary-string.ts'

const COMPRESSED = 0x75465a4c
const UNCOMPRESSED = 0x414c454d
const HEAD_BYTES = 16
const WINDOW = 4096
/** What the window of the packer begins with, by the specification (MS-OXRTFCP). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const MOST_BYTES = 32 * 1024 * 1024

/** RTF as Outlook packs it; empty when it isn't. One character for each byte. */
export function unpackRtf(packed: Uint8Array): string {
  if (packed.length < HEAD_BYTES) return ''
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const size = Math.min(MOST_BYTES, view.getUint32(4, true))
  const kind = view.getUint32(8, true)
  if (kind === UNCOMPRESSED) return binaryOf(packed.subarray(HEAD_BYTES, HEAD_BYTES + size))
  if (kind !== COMPRESSED) return ''
  const window = new Uint8Array(WINDOW)
  for (let at = 0; at < BEGINNING.length; at++) window[at] = BEGINNING.charCodeAt(at)
  let place = BEGINNING.length
  const out = { bytes: new Uint8Array(size), length: 0 }
  const isFull = (): boolean => out.length >= size
  const end = (): string => binaryOf(out.bytes.subarray(0, out.length))
  const put = (byte: number): void => {
    out.bytes[out.length++] = byte
    window[place] = byte
    place = (place + 1) % WINDOW
  }
  for (let at = HEAD_BYTES; at < packed.length && !isFull();) {
    const flags = packed[at++] ?? 0
    for (let bit = 0; bit < 8 && at < packed.length && !isFull(); bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at++] ?? 0)
        continue
      }
      if (at + 2 > packed.length) return end()
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      // The end is a reference to where the next byte would stand.
      if (from === place) return end()
      for (let count = 0; count < (reference & 15) + 2 && !isFull(); count++)
        put(window[(from + count) % WINDOW] ?? 0)
    }
  }
  return end()
}
