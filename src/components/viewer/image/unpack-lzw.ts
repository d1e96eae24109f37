const FIRST_WIDTH = 9
const LAST_WIDTH = 12
const CLEAR = 256
const END = 257
const FIRST_ENTRY = 258
const TABLE_SIZE = 2 ** LAST_WIDTH

/** Codes of growing width; the first TIFFs with LZW have them from the lowest bit on. */
class CodeReader {
  #held = 0
  #count = 0
  #at = 0
  readonly #bytes: Uint8Array
  readonly #isLowFirst: boolean

  constructor(bytes: Uint8Array, isLowFirst: boolean) {
    this.#bytes = bytes
    this.#isLowFirst = isLowFirst
  }

  /** The end of the data counts as the code for the end. */
  next(width: number): number {
    while (this.#count < width) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) return END
      this.#at += 1
      this.#held = this.#isLowFirst ? this.#held | (byte << this.#count) : (this.#held << 8) | byte
      this.#count += 8
    }
    this.#count -= width
    if (this.#isLowFirst) {
      const code = this.#held & (2 ** width - 1)
      this.#held >>= width
      return code
    }
    const code = this.#held >> this.#count
    this.#held &= 2 ** this.#count - 1
    return code
  }
}

/**
 * Unpacks a piece of a TIFF in LZW into `most` bytes at most. Throws where no encoder writes such a code, or where there
 * is more than the piece can hold. geotiff's own decoder follows a wrong code in circles until the browser gives up.
 */
export function unpackLzw(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const isLowFirst = bytes[0] === 0 && ((bytes[1] ?? 0) & 1) === 1
  const codes = new CodeReader(bytes, isLowFirst)
  // Widths grow one code before they have to, but for the first TIFFs.
  const early = isLowFirst ? 0 : 1
  const prefixes = new Uint16Array(TABLE_SIZE)
  const suffixes = new Uint8Array(TABLE_SIZE)
  const firsts = new Uint8Array(TABLE_SIZE)
  const lengths = new Uint16Array(TABLE_SIZE)
  for (let byte = 0; byte < CLEAR; byte++) {
    suffixes[byte] = byte
    firsts[byte] = byte
    lengths[byte] = 1
  }
  const out = new Uint8Array(most)
  let [size, width, written] = [FIRST_ENTRY, FIRST_WIDTH, 0]
  let before: number | undefined
  for (let code = codes.next(width); code !== END; code = codes.next(width)) {
    if (code === CLEAR) {
      ;[size, width, before] = [FIRST_ENTRY, FIRST_WIDTH, undefined]
      continue
    }
    const isKnown = code < CLEAR || (code >= FIRST_ENTRY && code < size)
    if (before !== undefined && size < TABLE_SIZE) {
      prefixes[size] = before
      firsts[size] = firsts[before] ?? 0
      lengths[size] = (lengths[before] ?? 0) + 1
      suffixes[size] = firsts[isKnown ? code : before] ?? 0
      size += 1
    }
    if (!isKnown && code !== size - 1) throw new Error('No such code.')
    if (before === undefined && code >= CLEAR) throw new Error('The first code is no byte.')
    const length = lengths[code] ?? 0
    if (written + length > most) throw new Error('There’s more than the picture holds.')
    for (let at = written + length - 1, part = code; at >= written; at--, part = prefixes[part] ?? 0)
      out[at] = suffixes[part] ?? 0
    written += length
    before = code
    if (size + early >= 2 ** width && width < LAST_WIDTH) width += 1
  }
  return out.slice(0, written)
}
