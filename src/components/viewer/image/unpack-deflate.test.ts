import { zlibSync } from 'fflate'
import { expect, it } from 'vitest'
import { unpackDeflate } from './unpack-deflate.ts'

const rows = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) % 251)
const packed = zlibSync(rows)

it('unpacks what was packed, whatever stands behind it', () => {
  expect(unpackDeflate(packed, rows.length)).toEqual(rows)
  expect(unpackDeflate(packed, rows.length + 9)).toEqual(rows)
  expect(unpackDeflate(Uint8Array.of(...packed, 0, 0, 0), rows.length)).toEqual(rows)
})

it('stops where the picture is full', () => {
  expect(unpackDeflate(packed, 10)).toEqual(rows.slice(0, 10))
  const bomb = zlibSync(new Uint8Array(50_000_000))
  expect(unpackDeflate(bomb, 10)).toEqual(new Uint8Array(10))
})

it('throws where the data was cut or changed', () => {
  expect(() => unpackDeflate(packed.subarray(0, -40), rows.length)).toThrow('EOF')
  expect(() => unpackDeflate(zlibSync(rows).fill(0, -4), rows.length)).toThrow('cut or changed')
  const changed = zlibSync(rows, { level: 0 })
  changed[5000] = (changed[5000] ?? 0) ^ 1
  expect(() => unpackDeflate(changed, rows.length)).toThrow('cut or changed')
})
