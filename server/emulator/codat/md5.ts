const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Int32Array.from({ length: 64 }, (_, step) => Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1))))
const BLOCK = 64

/** Which word of the block a step uses. */
function wordAt(step: number): number {
  if (step < 16) return step
  if (step < 32) return (5 * step + 1) % 16
  return step < 48 ? (3 * step + 5) % 16 : (7 * step) % 16
}

function mix(step: number, b: number, c: number, d: number): number {
  if (step < 16) return (b & c) | (~b & d)
  if (step < 32) return (d & b) | (~d & c)
  return step < 48 ? b ^ c ^ d : c ^ (b | ~d)
}

/** The message with a one bit, zeros and its length in bits behind it, to whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, bytes.length * 8, true)
  return view
}

/**
 * MD5 (RFC 1321), for names and the oldest lock of PDFs: nothing that has to be safe. Browsers have only hashes that
 * return a promise, and never this one.
 */
export function md5(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes)
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let block = 0; block < message.byteLength; block += BLOCK) {
    let [a = 0, b = 0, c = 0, d = 0] = state
    const before = [a, b, c, d]
    for (let step = 0; step < 64; step++) {
      const word = message.getInt32(block + wordAt(step) * 4, true)
      const sum = (a + mix(step, b, c, d) + (SINES[step] ?? 0) + word) | 0
      const shift = SHIFTS[(step >> 4) * 4 + (step & 3)] ?? 0
      ;[a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0]
    }
    for (const [at, value] of [a, b, c, d].entries()) state[at] = value + (before[at] ?? 0)
  }
  const digest = new DataView(new ArrayBuffer(16))
  for (const [at, value] of state.entries()) digest.setInt32(at * 4, value, true)
  return new Uint8Array(digest.buffer)
}
