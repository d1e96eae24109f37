import { crc32 as nodeCrc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  bigEndian,
  concat,
  crc32,
  fromBase64,
  fromHex,
  latin1,
  littleEndian,
  toHex,
  utf16le,
} from './bytes.ts'

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte)

describe('texts as bytes', () => {
  test('in one byte a character', () => {
    expect(latin1('Zoë\u00ff')).toEqual(Uint8Array.of(0x5a, 0x6f, 0xeb, 0xff))
  })

  test('in two bytes, the lower first', () => {
    expect(utf16le('\ufeffAę')).toEqual(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x19, 0x01))
  })

  test('in hexadecimal digits and base64, there and back', () => {
    expect(toHex(ALL)).toBe(Buffer.from(ALL).toString('hex'))
    expect(fromHex(toHex(ALL))).toEqual(ALL)
    expect(fromBase64(Buffer.from(ALL).toString('base64'))).toEqual(ALL)
  })
})

test('parts are put in a row', () => {
  expect(concat()).toHaveLength(0)
  expect(concat(latin1('a'), latin1(''), latin1('bc'))).toEqual(latin1('abc'))
})

test('numbers have their bytes in the order that was wanted', () => {
  expect(littleEndian(2, 0x1234, 8)).toEqual([0x34, 0x12, 8, 0])
  expect(littleEndian(4, 0xfedcba98, -4)).toEqual([0x98, 0xba, 0xdc, 0xfe, 0xfc, 0xff, 0xff, 0xff])
  expect(bigEndian(0xfedcba98, 1)).toEqual([0xfe, 0xdc, 0xba, 0x98, 0, 0, 0, 1])
})

test('the checksum is that of zlib', () => {
  for (const bytes of [latin1(''), latin1('123456789'), ALL]) expect(crc32(bytes)).toBe(nodeCrc32(bytes))
})
