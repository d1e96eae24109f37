import { expect, it } from 'vitest'
import { formatShare } from './shares.ts'

it.each([
  [2 / 2000, '0.1%'],
  [20 / 104_000, '0.02%'],
  [0.034, '3%'],
  [1 / 1_000_000, '<0.01%'],
  [1, '100%'],
])('says %d roughly', (share, text) => {
  expect(formatShare(share, 'en')).toBe(text)
})

it('is written as the reader writes it', () => {
  expect(formatShare(0.001, 'de').replace(/\s/g, ' ')).toBe('0,1 %')
})
