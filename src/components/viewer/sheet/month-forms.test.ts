import { expect, it } from 'vitest'
import { hasOtherForm, inflectedTag, monthName } from './month-forms.ts'

it('knows the names of a language and which of them have several forms', () => {
  expect([monthName('[$-407]'), inflectedTag(0x4_15), inflectedTag(0x4_07)]).toEqual(['Dezember', 'pl', ''])
})

it.each([
  ['d mmmm', 'pl', '[$-415]', true],
  ['mmmm yyyy', 'pl', '[$-415]', false],
  ['dddd mmmm', 'pl', '[$-415]', false],
  ['d mmmmm', 'pl', '[$-415]', false],
  ['yyyy;d mmmm', 'cs', '[$-405]', true],
  ['d mmmm', 'el', '[$-408]', false],
  ['mmmm yyyy', 'el', '[$-408]', true],
  ['d mmmm', 'de', '[$-407]', false],
])('%s in %s', (code, tag, prefix, isOther) => {
  expect(hasOtherForm(code, tag, prefix, 'en-GB')).toBe(isOther)
})
