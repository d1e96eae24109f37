import { expect, it } from 'vitest'
import { linesOf } from './pasted-list.ts'

it.each([
  ['Acme Ltd\n\n  Bo & Co  \r\nx@y.example\r', ['Acme Ltd', 'Bo & Co', 'x@y.example']],
  ['Acme\t7\tGBP\n\t\tSecond\t', ['Acme', 'Second']],
  ['"Acme ""The Best"" Ltd"\n"quoted" twice', ['Acme "The Best" Ltd', '"quoted" twice']],
  ['\u2028', []],
  ['', []],
])('%j is a list of %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})
