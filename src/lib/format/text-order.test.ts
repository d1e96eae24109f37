import { expect, it } from 'vitest'
import { compareTexts } from './text-order.ts'

it.each([
  ['en-GB', ['file 2', 'File 10', 'Öl', 'zebra']],
  ['sv-SE', ['file 2', 'File 10', 'zebra', 'Öl']],
])('orders names as readers in %s expect', (locale, expected) => {
  const names = ['zebra', 'Öl', 'File 10', 'file 2']
  expect(names.toSorted((a, b) => compareTexts(a, b, locale))).toEqual(expected)
})
