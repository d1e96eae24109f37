/** How a text fares as UTF-8. */
export interface Utf8Count {
  /** Characters of more than one byte, each in order. */
  sequences: number
  /** Places where bytes make no character. A decoder shows one `�` for each. */
  invalid: number
  /** Characters that were lost before: `�` itself, as a character of the file. */
  lost: number
}

/** The bytes that may follow a first one, by the ranges of the Unicode Standard: no overlong forms, no surrogates. */
function rangeAfter(first: number): [from: number, to: number, more: number] | undefined {
  if (first >= 0xc2 && first <= 0xdf) return [0x80, 0xbf, 1]
  if (first === 0xe0) return [0xa0, 0xbf, 2]
  if (first === 0xed) return [0x80, 0x9f, 2]
  if (first >= 0xe1 && first <= 0xef) return [0x80, 0xbf, 2]
  if (first === 0xf0) return [0x90, 0xbf, 3]
  if (first >= 0xf1 && first <= 0xf3) return [0x80, 0xbf, 3]
  return first === 0xf4 ? [0x80, 0x8f, 3] : undefined
}

const REPLACEMENT = 0xef_bf_bd

/** Counts what of a file is UTF-8 and what isn't, piece by piece. */
export class Utf8Counter {
  readonly #count: Utf8Count = { sequences: 0, invalid: 0, lost: 0 }
  #left = 0
  #from = 0x80
  #to = 0xbf
  #character = 0

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#left === 0 && byte < 0x80) continue
      this.#see(byte)
    }
  }

  end(): Utf8Count {
    if (this.#left > 0) this.#count.invalid += 1
    this.#left = 0
    return this.#count
  }

  #see(byte: number): void {
    if (this.#left > 0) {
      if (byte >= this.#from && byte <= this.#to) return this.#goOn(byte)
      // What was begun is one bad place; this byte may begin another character.
      this.#count.invalid += 1
      this.#left = 0
      if (byte < 0x80) return
    }
    const range = rangeAfter(byte)
    if (range === undefined) {
      this.#count.invalid += 1
      return
    }
    this.#character = byte
    ;[this.#from, this.#to, this.#left] = range
  }

  #goOn(byte: number): void {
    this.#character = this.#character * 256 + byte
    this.#from = 0x80
    this.#to = 0xbf
    this.#left -= 1
    if (this.#left > 0) return
    this.#count.sequences += 1
    if (this.#character === REPLACEMENT) this.#count.lost += 1
  }
}
