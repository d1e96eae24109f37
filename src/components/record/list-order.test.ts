import { expect, it } from 'vitest'
import type { EnteredList } from '../../lib/storage/entered-list.ts'
import { placeInList, withPageAfter, withPageBefore } from './list-order.ts'

const list = (firstPage: number, ...pages: string[]): EnteredList => ({
  listKey: 'list',
  firstPage,
  pageSize: 3,
  total: 9,
  hasNext: true,
  pages: pages.map((ids) => ids.split('').map((id) => (id === '.' ? '' : id))),
})
const order = ({ pages }: EnteredList) => pages.map((ids) => ids.join(''))

it.each([
  ['e', 5, 'd', 'f', false, false],
  ['d', 4, undefined, 'e', true, false],
  ['f', 6, 'e', undefined, false, true],
])('the place of %s', (id, position, previous, next, isFirst, isLast) => {
  const place = placeInList(list(2, 'def'), id)
  expect(place).toMatchObject({ position, isFirst, isLast })
  expect(place?.previous?.customerId).toBe(previous)
  expect(place?.next?.customerId).toBe(next)
})

it('names the page of each neighbour', () => {
  expect(placeInList(list(2, 'def', 'ghi'), 'f')?.next).toEqual({ customerId: 'g', page: 3 })
  expect(placeInList(list(2, 'def', 'ghi'), 'g')?.previous).toEqual({ customerId: 'f', page: 2 })
})

it('steps over records without an ID, and knows no record that is not in it', () => {
  expect(placeInList(list(1, 'a.c'), 'a')?.next?.customerId).toBe('c')
  expect(placeInList(list(1, 'a.c'), 'c')).toMatchObject({ position: 3, previous: { customerId: 'a' } })
  expect(placeInList(list(1, 'abc'), 'z')).toBeUndefined()
})

it.each([
  // Nothing has moved.
  ['abc', 'abc', 'def', ['abc', 'def']],
  // B was sorted to the next page, and D came up from there.
  ['abc', 'acd', 'bef', ['abc', 'def']],
  // B is out of the filter, and D came up.
  ['abc', 'acd', 'efg', ['abc', 'defg']],
  // A record came in before, and pushed C over the edge.
  ['abc', 'Xab', 'cde', ['abc', 'de']],
])('reads on after %s (now %s) with %s', (entered, edge, page, expected) => {
  expect(order(withPageAfter(list(1, entered), page.split(''), edge.split(''), true))).toEqual(expected)
})

it.each([
  ['def', 'def', 'abc', ['abc', 'def'], 1],
  // A record came in before, and pushed C over the edge.
  ['def', 'cde', 'Xab', ['Xabc', 'def'], 1],
  // B left, and D came up.
  ['def', 'efg', 'acd', ['ac', 'def'], 1],
])('reads back before %s (now %s) with %s', (entered, edge, page, expected, firstPage) => {
  const before = withPageBefore(list(2, entered), page.split(''), edge.split(''))
  expect(order(before)).toEqual(expected)
  expect(before.firstPage).toBe(firstPage)
})
