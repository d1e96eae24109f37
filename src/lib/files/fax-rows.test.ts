import { describe, expect, it } from 'vitest'
import { isFaxCut } from './fax-rows.ts'

/** Codes one after the other, filled up to a whole byte. */
function packed(...codes: string[]): Uint8Array {
  const bits = codes.join('')
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
}

const END_OF_LINE = '000000000001'
const END = `${END_OF_LINE}${END_OF_LINE}`
/** Runs of both colours by the codes of T.4: 10 white, 4 black, 2 white; 64 + 0 white; 1792 + 0 white. */
const [WHITE_10, BLACK_4, WHITE_2] = ['00111', '011', '0111']
const BYTE_ROWS = { K: -1, Columns: 16, EncodedByteAlign: false }
/** A row of its own within rows that follow the one above: 10 white and 4 black, then the rest as above. */
const WRITTEN = `001${WHITE_10}${BLACK_4}1`
const AS_ABOVE = '111'
const ONE_TO_THE_RIGHT = '0110111'

describe('rows that follow the one above', () => {
  const rows = [WRITTEN, AS_ABOVE, ONE_TO_THE_RIGHT, AS_ABOVE]
  it.each([
    ['with the mark of the end', packed(...rows, END), 4, false],
    ['without it', packed(...rows), 4, false],
    ['with fewer rows than thought, and the mark', packed(...rows, END), 9, false],
    ['cut within the picture', packed(...rows), 9, true],
    ['with a code that there isn’t', packed(WRITTEN, '0000000', AS_ABOVE), 4, true],
    ['beyond the width', packed(WRITTEN, '0000111'.repeat(3)), 2, true],
    ['of nothing', packed(), 1, true],
  ])('%s', (_, bytes, count, isCut) => {
    expect(isFaxCut(bytes, BYTE_ROWS, count)).toBe(isCut)
  })

  it('a black beginning and a passed-over change', () => {
    // Black from the left edge (no white), 4 black and 10 white; then all white, passing over the black of the row above.
    const black = `00100110101${BLACK_4}1`
    const passes = '00011'
    expect(isFaxCut(packed(black, AS_ABOVE, passes), BYTE_ROWS, 3)).toBe(false)
    expect(isFaxCut(packed(black, AS_ABOVE), BYTE_ROWS, 4)).toBe(true)
  })
})

describe('rows of their own', () => {
  const ROW = `${WHITE_10}${BLACK_4}${WHITE_2}`
  const options = { K: 0, Columns: 16, EncodedByteAlign: false }
  it.each([
    ['one after the other', packed(ROW, ROW, ROW), options, 3, false],
    [
      'with marks between them',
      packed(END_OF_LINE, ROW, END_OF_LINE, ROW, END_OF_LINE, ROW),
      options,
      3,
      false,
    ],
    ['with zeros before the marks', packed(ROW, `0000${END_OF_LINE}`, ROW), options, 2, false],
    ['cut', packed(ROW, ROW), options, 5, true],
    [
      'each beginning a byte',
      packed(ROW.padEnd(16, '0'), ROW),
      { ...options, EncodedByteAlign: true },
      2,
      false,
    ],
    ['of long runs', packed('00000001000', '00110101'), { ...options, Columns: 1792 }, 1, false],
    ['of several parts', packed('11011', '00110101'), { ...options, Columns: 64 }, 1, false],
    [
      'now their own, now as above',
      packed(END_OF_LINE, '1', ROW, END_OF_LINE, '0', AS_ABOVE),
      { ...options, K: 4 },
      2,
      false,
    ],
    [
      'the same, cut',
      packed(END_OF_LINE, '1', ROW, END_OF_LINE, '0', AS_ABOVE),
      { ...options, K: 4 },
      6,
      true,
    ],
  ])('%s', (_, bytes, parameters, count, isCut) => {
    expect(isFaxCut(bytes, parameters, count)).toBe(isCut)
  })
})
