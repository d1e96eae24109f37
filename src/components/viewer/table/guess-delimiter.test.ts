import { expect, it } from 'vitest'
import { guessDelimiter } from './guess-delimiter.ts'

it.each([
  ['Id\tName, first\n1\tMeier, Hans\n', '\t'],
  ['a;b\n1,5;2,5\n', ';'],
  ['a,b\nx;y,1\n', ','],
  ['a|b|c\n1|2|3\n', '|'],
  ['"a;b",c\n"d;e",f\n', ','],
  ['h:m\n1:2\n', ','],
  ['a:b:c\n1:2:x\n', ':'],
  ['no delimiter\nat all\n', ','],
  ['', ','],
])('of %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter)
})
