import { expect, it } from 'vitest'
import { keptColumns } from './kept-columns.ts'
import { listedColumns, listedTitles } from './listed-columns.ts'

it('is of the columns that somebody has chosen, else of the list’s own', () => {
  expect(listedColumns('status-112*.taxNumber')).toEqual(['customerName', 'status', 'taxNumber'])
  expect(listedColumns(undefined)).toContain('phone')
  expect(listedColumns('nothing.known')).toEqual(listedColumns(undefined))
})

it('what the list makes of a record is exported as the record has it', () => {
  const isKept = keptColumns(listedColumns('customerName.country.contacts'))
  expect(
    ['addresses[0].country', 'addresses[0].line1', 'addresses[1].country', 'contacts[0].email'].map(isKept),
  ).toEqual([true, false, false, true])
  const hasAddress = keptColumns(listedColumns('customerName.address'))
  expect(['addresses[0].line1', 'addresses[1].line1'].map(hasAddress)).toEqual([true, false])
})

it('names the columns beside those of every file', () => {
  expect(listedTitles('customerName.address.id.modifiedDate')).toEqual(['Name', 'First address'])
})
