import { expect, it } from 'vitest'
import { changeMessages } from './messages.ts'

it('says which kind of change was sent, and when', () => {
  expect(changeMessages.kindAndAge('create', '5 minutes ago')).toBe('new customer, sent 5 minutes ago')
  expect(changeMessages.kindAndAge('update', '5 minutes ago')).toBe('update, sent 5 minutes ago')
})

it('an empty stored value has a word too', () => {
  expect(changeMessages.difference('Phone', '1', '2')).toBe('Phone: sent “1”, stored “2”')
  expect(changeMessages.difference('Phone', '1', '')).toBe('Phone: sent “1”, stored “nothing”')
})

it.each([
  [1, 'one change', 'We couldn’t read one change on this page.'],
  [3, '3 changes', 'We couldn’t read 3 changes on this page.'],
])('counts %i that can’t be read', (count, counted, unreadable) => {
  expect(changeMessages.unreadableStored(count)).toBe(
    `Another version of Customer Desk stored ${counted} that this version can’t read. Nothing was deleted.`,
  )
  expect(changeMessages.unreadable(count, true)).toBe(unreadable)
  expect(changeMessages.unreadable(count, false)).toBe(`We couldn’t read ${counted}.`)
})

it('tells the number of changes only when Codat does', () => {
  expect(changeMessages.total(7)).toBe('There are 7 changes.')
  expect(changeMessages.total(undefined)).toBe('There are no changes on this page.')
})

it.each([
  [['Phone'], 'Phone'],
  [['Phone', 'Status'], 'Phone, Status'],
  [['Phone', 'Status', 'Email', 'Address 1, line 1'], 'Phone, Status +2'],
])('names two of the fields of %j and counts the rest', (labels, text) => {
  expect(changeMessages.fields(labels)).toBe(text)
})
