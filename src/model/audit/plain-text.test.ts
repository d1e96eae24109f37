import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seenText } from '../../lib/format/unseen-text.ts'
import { isPlainText, quickSeenText } from './plain-text.ts'

test.each(['GB 980 7806 84', 'a', '020-7946/0123'])('%j is plain', (text) => {
  expect(isPlainText(text)).toBe(true)
})

test.each(['', ' a', 'a ', 'a  b', 'é', 'a\nb', 'a\u00a0b', 'a\u200bb', '\u007f'])('%j isn’t', (text) => {
  expect(isPlainText(text)).toBe(false)
})

test('it is the text as it looks, whichever way', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '\u200b', 'é', '\t') })
  fc.assert(
    fc.property(text, (one) => {
      expect(quickSeenText(one)).toBe(seenText(one))
    }),
  )
})
