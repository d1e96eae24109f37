import { expect, test } from 'vitest'
import { searchOfHref } from './search-of-href.ts'

test.each([
  ['/a?b=c%3Fd&e=1', { b: 'c?d', e: '1' }],
  ['/a?', {}],
  ['/a', {}],
])('%s', (href, search) => {
  expect(searchOfHref(href)).toEqual(search)
})
