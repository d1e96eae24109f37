import { expect, test } from 'vitest'
import { impossibleDates } from './impossible-dates.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const found = (text: string, template = 'sourceModifiedDate') =>
  impossibleDates([{ path: 'there', template, text }], NOW).map(({ problem }) => problem)

test.each(['2026-11-23T11:00:00Z', '2026-11-24T02:00:00', '1998-01-01', '', ' '])(
  '%j is possible',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test.each([
  ['0001-01-01T00:00:00', 'Year 1, which stands for “never”.'],
  ['1899-12-30T00:00:00Z', 'Before 1970.'],
  ['2027-01-01T00:00:00Z', 'In the future.'],
  ['2026-02-31', 'Not a date.'],
  ['soon', 'Not a date.'],
])('%j isn’t', (text, problem) => {
  expect(found(text)).toEqual([problem])
  expect(found(text, 'contacts[].modifiedDate')).toEqual([problem])
  expect(found(text, 'customerName')).toEqual([])
})
