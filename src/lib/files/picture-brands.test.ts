import { expect, it } from 'vitest'
import { pictureBrand } from './picture-brands.ts'

function container(...brands: string[]): Uint8Array {
  const [first = '', ...others] = brands
  const bytes = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(`ftyp${first}\0\0\0\0${others.join('')}`, 'latin1'),
  ])
  bytes.writeUInt32BE(bytes.length)
  return new Uint8Array([...bytes, ...Buffer.from('\0\0\0\bfreeheic', 'latin1')])
}

it.each([
  [['avif', 'mif1', 'miaf'], 'avif'],
  [['mif1', 'avif', 'miaf'], 'avif'],
  [['avis', 'msf1'], 'avif'],
  [['mif1', 'heic'], 'heic'],
  [['heix'], 'heic'],
  [['mif1', 'miaf'], 'heic'],
  [['isom', 'mp42'], undefined],
  [['qt  '], undefined],
])('the brands %j are those of %s', (brands, picture) => {
  expect(pictureBrand(container(...brands))).toBe(picture)
})

it('other files have no brands', () => {
  expect(pictureBrand(new TextEncoder().encode('a text with ftypavif in it'))).toBe(undefined)
  expect(pictureBrand(new Uint8Array())).toBe(undefined)
})
