import { expect, it } from 'vitest'
import { keptColumns } from './kept-columns.ts'

it('everything is kept unless columns are chosen', () => {
  expect(keptColumns(undefined)('contacts[0].email')).toBe(true)
  expect(keptColumns([])('contacts[0].email')).toBe(false)
})

it('a column is kept with all that is below it, and no other that begins alike', () => {
  const isKept = keptColumns(['contacts', 'phone'])
  expect(['contacts', 'contacts[0].email', 'phone', 'phone.number'].map(isKept)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['contactsOld', 'phones', 'addresses[0].phone'].map(isKept)).toEqual([false, false, false])
})

it('the ID and the versions are always kept, so that the file can come back', () => {
  expect(['id', 'sourceModifiedDate', 'modifiedDate', 'customerName'].map(keptColumns(['phone']))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
