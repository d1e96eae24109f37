import { expect, it } from 'vitest'
import { decodeUtf7, looksLikeUtf7 } from './utf7.ts'

it.each([
  ['M+APw-ller, Gr+APYA3w-e', true],
  ['5 +IKw-', true],
  ['+49-30-1234567', false],
  ['A+BCD-1', false],
  ['M+APw-ller +49-30', false],
  ['a+b-c', false],
  ['plain', false],
  ['', false],
])('%j: %s', (text, looks) => {
  expect(looksLikeUtf7(text)).toBe(looks)
})

it.each([
  ['Gr+APwA3w-e 1 +- 1 = 2', 'Grüße 1 + 1 = 2'],
  ['+ZeVnLIqe-', '日本語'],
  ['M+APw.', 'Mü.'],
  ['+', '+'],
])('%s reads %s', (written, text) => {
  expect(decodeUtf7(written)).toBe(text)
})
