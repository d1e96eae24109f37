import { expect, it } from 'vitest'
import { formatShare } from './shares.ts'

it.each([
  [0, 'en', '0%'],
  [0.000_04, 'en', 'less than 0.01%'],
  [20 / 104_000, 'en', '0.019%'],
  [0.001, 'en', '0.1%'],
  [0.003_12, 'en', '0.31%'],
  [0.125, 'en', '13%'],
  [1.5, 'en', '150%'],
  [0.003_12, 'de', '0,31\u00a0%'],
])('%d in %s', (share, locale, text) => {
  expect(formatShare(share, locale)).toBe(text)
})
