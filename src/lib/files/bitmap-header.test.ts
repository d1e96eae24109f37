import { expect, it } from 'vitest'
import { isBitmap, isBitmapArray } from './bitmap-header.ts'

function bitmap(header: number, offset = 14 + header): Uint8Array {
  const bytes = Buffer.alloc(14 + Math.max(header, 12))
  bytes.write('BM')
  bytes.writeUInt32LE(offset, 10)
  bytes.writeUInt32LE(header, 14)
  return new Uint8Array(bytes)
}

it.each([12, 16, 40, 64, 108, 124])('a header of %i bytes is one of a bitmap', (header) => {
  expect(isBitmap(bitmap(header))).toBe(true)
})

it('two letters alone are none', () => {
  expect(isBitmap(bitmap(41))).toBe(false)
  expect(isBitmap(bitmap(40, 2))).toBe(false)
  expect(isBitmap(new TextEncoder().encode('BM-Nr;Kunde;Betrag;Datum;Text'))).toBe(false)
  expect(isBitmap(new TextEncoder().encode('BM'))).toBe(false)
})

it('several bitmaps of OS/2 in one file are told by the first of them', () => {
  const array = new Uint8Array([...Buffer.from('BA'), ...Array.from({ length: 12 }, () => 0), ...bitmap(12)])
  expect(isBitmapArray(array)).toBe(true)
  expect(isBitmapArray(new TextEncoder().encode('BA;1;2;3;4;5;6;BM;1;2;3;4;5;6'))).toBe(false)
})
