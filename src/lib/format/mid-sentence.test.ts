import { expect, it } from 'vitest'
import { midSentence } from './mid-sentence.ts'

it.each([
  ['Changed in Xero', 'changed in Xero'],
  ['Tax number', 'tax number'],
  ['ID', 'ID'],
  ['VAT number', 'VAT number'],
  ['A', 'a'],
  ['', ''],
])('“%s” reads “%s” within a sentence', (label, within) => {
  expect(midSentence(label)).toBe(within)
})
