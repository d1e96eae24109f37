/** Where a table has no such code, or the data ends. */
export class Damage extends Error {}

/** Codes of up to 16 bits: their length in the upper byte, what they stand for in the lower. */
export type Codes = Uint16Array

export function codesOf(counts: Uint8Array, symbols: Uint8Array): Codes {
  const codes = new Uint16Array(65_536)
  let [code, index] = [0, 0]
  for (let length = 1; length <= 16; length++) {
    for (let left = counts[length - 1] ?? 0; left > 0; left--, code++, index++) {
      const from = code << (16 - length)
      codes.fill((length << 8) | (symbols[index] ?? 0), from, from + (1 << (16 - length)))
    }
    code <<= 1
  }
  return codes
}

/** Bits of a scan, up to the next marker. */
export class JpegBits {
  #held = 0
  #count = 0
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  /** Fills up to at least 17 bits, as far as there are any. */
  #fill(): void {
    const bytes = this.#bytes
    while (this.#count <= 16) {
      const byte = bytes[this.at]
      if (byte === undefined) return
      if (byte === 0xff) {
        if (bytes[this.at + 1] !== 0) return
        this.at += 1
      }
      this.at += 1
      this.#held = ((this.#held << 8) | byte) & 0xffffff
      this.#count += 8
    }
  }

  take(count: number): number {
    if (this.#count < count) this.#fill()
    if (this.#count < count) throw new Damage()
    this.#count -= count
    return (this.#held >> this.#count) & ((1 << count) - 1)
  }

  symbol(codes: Codes): number {
    if (this.#count < 16) this.#fill()
    const next = this.#count >= 16 ? this.#held >> (this.#count - 16) : this.#held << (16 - this.#count)
    const entry = codes[next & 0xffff] ?? 0
    const length = entry >> 8
    if (length === 0 || length > this.#count) throw new Damage()
    this.#count -= length
    return entry & 0xff
  }

  /** Passes over the marker between two parts of a scan. */
  restart(): void {
    this.#count = 0
    this.#held = 0
    const bytes = this.#bytes
    while (bytes[this.at] === 0xff && bytes[this.at + 1] === 0xff) this.at += 1
    const marker = bytes[this.at + 1] ?? 0
    if (bytes[this.at] !== 0xff || marker < 0xd0 || marker > 0xd7) throw new Damage()
    this.at += 2
  }
}
