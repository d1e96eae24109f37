import { expect, it } from 'vitest'
import { columnsForPage } from './customer-columns.ts'
import type { CustomerRecord } from './customers.ts'

const record = (customer: object): CustomerRecord => ({ readable: true, customer: { id: '7', ...customer } })
const shownFor = (...records: CustomerRecord[]) => {
  const { columns, hidden } = columnsForPage(records, 'customerName')
  return { columns: columns.map(({ title, width }) => `${title} ${width ?? ''}`.trim()), hidden }
}

it('a column that no customer of the page has anything in is left out, and named', () => {
  expect(shownFor(record({ phone: '01', contactName: ' ' }), record({ emailAddress: '' }))).toEqual({
    columns: ['Name', 'Phone 100px', 'Changed 136px'],
    hidden: ['Contact name', 'Email'],
  })
})

it('a column is as wide as its longest text, within limits', () => {
  const short = record({ phone: '+31 30 000 01 91', contactName: 'Ada' })
  const long = record({ phone: '1'.repeat(500), contactName: 'x'.repeat(5000) })
  expect(shownFor(short).columns).toEqual(['Name', 'Contact name 131px', 'Phone 154px', 'Changed 136px'])
  expect(shownFor(short, long).columns.slice(1, 3)).toEqual(['Contact name 230px', 'Phone 199px'])
})

it('nothing is left out where no customer can be read', () => {
  expect(shownFor({ readable: false, id: '1', raw: {} }).hidden).toEqual([])
  expect(shownFor().hidden).toEqual([])
})

it('the column that the list is sorted by stays, empty as it is', () => {
  const { columns, hidden } = columnsForPage([record({})], '-phone')
  expect(columns.map(({ title }) => title)).toEqual(['Name', 'Phone', 'Changed'])
  expect(hidden).toEqual(['Contact name', 'Email'])
})

it('the emails’ column stays where it says that a record can’t be read', () => {
  expect(shownFor(record({}), { readable: false, id: '1', raw: {} }).hidden).toEqual([
    'Contact name',
    'Phone',
  ])
})
