import { expect, it } from 'vitest'
import { placesOf, wantedValues } from './matching-records.ts'
import { recordsOf, SAMPLE } from './records.fixture.ts'

it('finds records by title, and the same search is done once', () => {
  expect(placesOf(SAMPLE, '')).toEqual([2, 1, 3, 4, 0])
  const acme = placesOf(SAMPLE, 'acme')
  expect(acme).toEqual([2, 1])
  expect(placesOf(SAMPLE, 'acme')).toBe(acme)
  expect(placesOf(SAMPLE, 'bo ek')).toEqual([3, 0])
})

it('searches again in other records', () => {
  expect(placesOf(SAMPLE, 'acme')).toHaveLength(2)
  expect(placesOf(recordsOf({ id: '9', customerName: 'Acme' }), 'acme')).toEqual([0])
})

it('names the filters by the place of their value', () => {
  expect(wantedValues({ country: 'germany', status: undefined, contacts: 'no' })).toEqual([
    [2, 'germany'],
    [9, 'no'],
  ])
})
