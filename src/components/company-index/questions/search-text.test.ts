import { expect, it } from 'vitest'
import { SAMPLE } from './records.fixture.ts'
import { searchFold, searchText } from './search-text.ts'

it('has the title first, then every field but those that are filters, and phones as digits', () => {
  const [first] = SAMPLE.map(searchText)
  expect(first).toEqual({
    title: "zoe's cafe ltd",
    text: [
      '1',
      "zoe's cafe ltd",
      'zoe muller',
      'hello@zoes-cafe.example',
      'gbp',
      '020 7946 0012',
      '7 market row',
      'leeds',
      'united kingdom',
      'bo ek',
      'bo@ek.example',
      '07700 900123',
      'gb 123 4567 89',
    ].join('\n'),
    phones: '2079460012\n7700900123',
  })
})

it('folds plain texts as it folds others', () => {
  expect(searchFold('  A  b ')).toBe('a b')
  expect(searchFold('\u00a0Ä \u2003 b’s ')).toBe("a b's")
})
