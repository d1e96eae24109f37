const NOTHING = -128

/**
 * Unpacks a piece of a TIFF in PackBits into `most` bytes at most: a byte that says how many follow as they are, or how often
 * the next one stands there.
 */
export function unpackPackBits(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(most)
  const heads = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  let written = 0
  for (let at = 0; at < bytes.length && written < most;) {
    const head = heads[at] ?? 0
    at += 1
    if (head === NOTHING) continue
    const length = Math.min(Math.abs(head) + 1, most - written)
    if (head < 0) out.fill(bytes[at] ?? 0, written, written + length)
    else out.set(bytes.subarray(at, at + length), written)
    const taken = head < 0 ? 1 : head + 1
    if (at + Math.min(taken, length) > bytes.length) throw new Error('The data was cut off.')
    at += taken
    written += length
  }
  return out.slice(0, written)
}
