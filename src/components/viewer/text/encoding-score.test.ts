import { expect, it } from 'vitest'
import { encode } from './encode.fixture.ts'
import { bestSingleByte } from './encoding-score.ts'

it.each([
  ['Größe', 'windows-1252'],
  ['Größe', 'macintosh'],
  ['Łódź Wałęsa', 'windows-1250'],
  ['Москва', 'windows-1251'],
  ['Москва', 'koi8-u'],
])('%s in %s scores best there', (text, encoding) => {
  const best = bestSingleByte(encode(text, encoding), false)
  expect(best.encoding).toBe(encoding)
  expect(best.score).toBeGreaterThan(0.75)
})

it('judges a long line without spaces by its beginning', () => {
  const line = encode('Größe'.repeat(1500), 'windows-1252')
  const end = new Uint8Array(20_000).fill(0xff)
  expect(bestSingleByte(new Uint8Array([...line, ...end]), false)).toEqual(bestSingleByte(line, false))
})

it('noise scores low in all of them', () => {
  const noise = Uint8Array.from({ length: 200 }, (_, index) => 128 + ((index * 97) % 128))
  expect(bestSingleByte(noise, false).score).toBeLessThan(0.3)
})
