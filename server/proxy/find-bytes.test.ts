import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFinder } from './find-bytes.ts'

const find = (needles: string[], text: string) =>
  createFinder(needles.map((needle) => Buffer.from(needle)))(Buffer.from(text))

describe('looking for several needles at once', () => {
  it.each([
    ['at the start', ['needle', 'pin point'], 'needle in hay', true],
    ['at the end', ['needle', 'pin point'], 'hay with a needle', true],
    ['another of them', ['needle', 'pin point'], 'hay with a pin point in it', true],
    ['when nothing else is there', ['needle'], 'needle', true],
    ['as short as four bytes', ['hook'], 'a hook', true],
    ['not when only its beginning is there', ['needle'], 'hay need', false],
    ['not when only its end is there', ['needle'], 'edle hay', false],
    ['not with a letter in between', ['needle'], 'nee-dle', false],
    ['not in another case', ['needle'], 'NEEDLE', false],
    ['not in fewer bytes than a needle has', ['needle'], 'n', false],
    ['not in nothing', ['needle'], '', false],
    ['not without needles', [], 'hay', false],
  ])('finds one %s', (_, needles, text, found) => expect(find(needles, text)).toBe(found))

  it('agrees with looking for each of them separately', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 9 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 4 }), text, (needles, hay) => {
        expect(find(needles, hay)).toBe(needles.some((needle) => hay.includes(needle)))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not accept needles shorter than four bytes', () => {
    expect(() => createFinder([Buffer.from('pin')])).toThrow('shorter than 4 bytes')
  })
})
