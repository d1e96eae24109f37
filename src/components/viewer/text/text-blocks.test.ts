import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toBlocks } from './text-blocks.ts'

it.each([
  ['ordinary lines', 'a line of words\n'.repeat(5_000)],
  ['one endless line', 'x'.repeat(100_000)],
  ['pairs of surrogates', '😀'.repeat(50_000)],
  ['accents without end', `z${'\u0301'.repeat(100_000)}`],
  ['long lines between short ones', `a\n${'b'.repeat(20_000)}\nc\n`.repeat(5)],
  ['nothing', ''],
])('%s are cut into pieces the browser can lay out one by one', (_, text) => {
  const blocks = toBlocks(text)
  expect(blocks.map((block) => block.text).join('')).toBe(text)
  for (const block of blocks) {
    expect(block.text.length).toBeLessThanOrEqual(8_000)
    expect(text.startsWith(block.text, block.start)).toBe(true)
    expect(block.text).not.toMatch(/[\ud800-\udbff]$/)
  }
})

it('no text loses or moves a character', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 600 }), (piece, times) => {
      const text = piece.repeat(times)
      let at = 0
      for (const block of toBlocks(text)) {
        expect(block.start).toBe(at)
        at += block.text.length
      }
      expect(at).toBe(text.length)
    }),
  )
})
