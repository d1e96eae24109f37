import { expect, it } from 'vitest'
import { withoutExtension } from './phone-extension.ts'

it.each([
  '020 7946 0012 ext. 12',
  '020 7946 0012 extn 12',
  '020 7946 0012x12',
  '020 7946 0012 X 12',
  '020 7946 0012 #12',
  '020 7946 0012, Extension: 12 ',
  '020 7946 0012;ext=12',
])('%s is dialled without its extension', (text) => {
  expect(withoutExtension(text)).toMatch(/^020 7946 0012[,; ]*$/)
})

it.each(['Fax 020', '#02079460012', 'x02079460012', '020 7946 0012', 'Phoenix 12', ''])(
  '%j has no extension',
  (text) => {
    expect(withoutExtension(text)).toBe(text)
  },
)
