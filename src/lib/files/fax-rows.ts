/** Codes of runs in the order of their lengths, as ITU-T T.4 lists them: 0 to 63, then in steps of 64 up to 1728. */
const WHITE =
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 ' +
  '0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 ' +
  '00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 ' +
  '00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 ' +
  '01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100 ' +
  '11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 ' +
  '011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 ' +
  '010011010 011000 010011011'
const BLACK =
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 ' +
  '0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 ' +
  '00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 ' +
  '000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 ' +
  '000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 ' +
  '000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 ' +
  '000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 ' +
  '0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 ' +
  '0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 ' +
  '0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 ' +
  '0000001011011 0000001100100 0000001100101'
/** Of both colours: 1792 up to 2560. */
const LONG =
  '00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110 ' +
  '000000010111 000000011100 000000011101 000000011110 000000011111'

const LONGEST_CODE = 13

/** What each of the next bits stands for: the length of the code in the upper four bits, the run in the others. */
function tableOf(codes: string): Uint16Array {
  const table = new Uint16Array(2 ** LONGEST_CODE)
  for (const [index, code] of `${codes} ${LONG}`.split(' ').entries()) {
    const run = index < 64 ? index : (index - 63) * 64
    const from = Number.parseInt(code.padEnd(LONGEST_CODE, '0'), 2)
    table.fill((code.length << 12) | run, from, from + 2 ** (LONGEST_CODE - code.length))
  }
  return table
}
const RUNS = [tableOf(WHITE), tableOf(BLACK)] as const

/** How far from a change in the row above the next one is, by its code; `pass` and `runs` are ways of their own. */
const MODES = [
  ['1', 0],
  ['011', 1],
  ['010', -1],
  ['001', 'runs'],
  ['0001', 'pass'],
  ['000011', 2],
  ['000010', -2],
  ['0000011', 3],
  ['0000010', -3],
] as const
type Mode = (typeof MODES)[number][1]

const LONGEST_MODE = 7
/** The mode that the next bits begin with, and the length of its code. */
const MODE_TABLE = Array.from({ length: 2 ** LONGEST_MODE }, (_, bits) =>
  MODES.find(([code]) => bits >> (LONGEST_MODE - code.length) === Number.parseInt(code, 2)),
)

class Damage extends Error {}

class Bits {
  /** In bits. */
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isOver(): boolean {
    return this.at >= this.#bytes.length * 8
  }

  /** The next bits, with zeros after the end. */
  peek(count: number): number {
    const from = this.at >> 3
    const bytes = this.#bytes
    const next = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    return (next >> (24 - (this.at & 7) - count)) & (2 ** count - 1)
  }

  run(colour: 0 | 1): number {
    for (let sum = 0; ;) {
      const entry = RUNS[colour][this.peek(LONGEST_CODE)] ?? 0
      if (entry === 0 || this.isOver) throw new Damage()
      this.at += entry >> 12
      const run = entry & 0xfff
      sum += run
      if (run < 64) return sum
    }
  }

  mode(): Mode {
    const [code, mode] = MODE_TABLE[this.peek(LONGEST_MODE)] ?? []
    if (code === undefined || mode === undefined || this.isOver) throw new Damage()
    this.at += code.length
    return mode
  }

  /** Whether a line ends here, with any number of zeros before: passes over it. */
  endOfLine(): boolean {
    if (this.peek(11) !== 0) return false
    const start = this.at
    while (!this.isOver && this.peek(1) === 0) this.at += 1
    if (this.isOver) {
      this.at = start
      return false
    }
    this.at += 1
    return true
  }
}

export interface FaxOptions {
  /** Below 0: each row by the one above; 0: each for itself; above 0: now one, now the other. */
  K: number
  Columns: number
  EncodedByteAlign: boolean
}

/** A row by its runs: the places where the colour changes. */
function rowOfRuns(bits: Bits, columns: number): number[] {
  const changes: number[] = []
  for (let at = 0, colour: 0 | 1 = 0; at < columns; colour = colour === 0 ? 1 : 0) {
    at += bits.run(colour)
    changes.push(at)
  }
  return changes
}

/** A row by what has changed since the one above. */
function rowOfChanges(bits: Bits, above: readonly number[], columns: number): number[] {
  const changes: number[] = []
  let [at, colour, from] = [0, 0 as 0 | 1, 0]
  // The first change above that is to the right, and to the other colour.
  const nextAbove = (): number => {
    while (from > 0 && (above[from - 1] ?? 0) > at) from -= 1
    while (from < above.length && ((above[from] ?? columns) <= at || from % 2 !== colour)) {
      if (at === 0 && changes.length === 0 && above[from] === 0 && from % 2 === colour) break
      from += 1
    }
    return from
  }
  while (at < columns) {
    const mode = bits.mode()
    const place = nextAbove()
    if (mode === 'pass') at = above[place + 1] ?? columns
    else if (mode === 'runs') {
      for (const one of [colour, colour === 0 ? 1 : 0] as const) {
        at += bits.run(one)
        changes.push(at)
      }
    } else {
      at = (above[place] ?? columns) + mode
      changes.push(at)
      colour = colour === 0 ? 1 : 0
    }
    if (at > columns) throw new Damage()
  }
  return changes
}

/** Whether a picture in one of the ways of faxes ends before it has this many rows: decoders leave the rest white. */
export function isFaxCut(
  bytes: Uint8Array,
  { K, Columns, EncodedByteAlign }: FaxOptions,
  rows: number,
): boolean {
  const bits = new Bits(bytes)
  let above: number[] = []
  try {
    for (let row = 0; row < rows; row++) {
      let marks = 0
      while (bits.endOfLine()) {
        marks += 1
        // Two together are the end of the picture, however many rows it was thought to have.
        if (marks === 2 || (K < 0 && marks === 1)) return false
        if (K > 0 && bits.peek(12) === 0b1_0000_0000_000) bits.at += 1
      }
      if (EncodedByteAlign && marks === 0) bits.at = Math.ceil(bits.at / 8) * 8
      let isByRuns = K === 0
      if (K > 0) {
        isByRuns = bits.peek(1) === 1
        bits.at += 1
      }
      above = isByRuns ? rowOfRuns(bits, Columns) : rowOfChanges(bits, above, Columns)
    }
    return false
  } catch (error) {
    if (error instanceof Damage) return true
    throw error
  }
}
