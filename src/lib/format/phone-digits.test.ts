import { describe, expect, it } from 'vitest'
import { digitsToFind, searchedDigits, storedPhoneKeys, wantedPhoneKeys } from './phone-digits.ts'

const isSame = (stored: string, wanted: string): boolean =>
  wantedPhoneKeys(wanted).some((key) => storedPhoneKeys(stored).includes(key))

describe('two ways to write a number', () => {
  it.each([
    ['020 7946 0012', '+44 20 7946 0012'],
    ['+44 20 7946 0012', '020 7946 0012'],
    ['+44 (0)20 7946 0012', '0044 20 7946 0012'],
    ['(020) 7946-0012', '02079460012'],
    ['+1 (415) 555-0132', '415.555.0132'],
    ['+39 06 1234567', '06 1234567'],
    ['+353 1 234 5678', '01 234 5678'],
    ['442079460012', '+44 20 7946 0012'],
    ['020 7946 0012 ext. 12', '020 7946 0012'],
    ['020 7946 0012x12', '020 7946 0012'],
    ['０２０ ７９４６ ００１２', '020 7946 0012'],
  ])('%s is %s', (stored, wanted) => {
    expect(isSame(stored, wanted)).toBe(true)
    expect(isSame(wanted, stored)).toBe(true)
  })

  it.each([
    ['+44 20 7946 0012', '+1 207 946 0012'],
    ['020 7946 0012', '020 7946 0013'],
    ['12345', '12345'],
    ['', ''],
    ['no number', 'no number'],
  ])('%s isn’t %s', (stored, wanted) => {
    expect(isSame(stored, wanted)).toBe(false)
  })
})

it.each([
  ['+44 20 7946 0012', '7946 00'],
  ['+44 20 7946 0012', '020 7946'],
  ['020 7946 0012', '+44 20 7946 0012'],
])('in %s the digits of %s are found', (stored, part) => {
  expect(digitsToFind(part).some((digits) => searchedDigits(stored).includes(digits))).toBe(true)
})
