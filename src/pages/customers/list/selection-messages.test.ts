import { expect, it } from 'vitest'
import { NONE, select, selectAll } from '../../../model/selection/selection.ts'
import { selectionMessages, selectionText } from './selection-messages.ts'

const all = selectAll('list', 4312)

it.each([
  [NONE, 10, 0, 'None selected'],
  [select(NONE, ['a', 'b', 'c'], true), 10, 0, '3 selected'],
  [select(NONE, ['a', 'b', 'c'], true), undefined, 1, '3 selected, 1 not on this page'],
  [all, 4312, 0, 'All 4,312 customers selected'],
  [selectAll('list', 1), 1, 0, 'All 1 customer selected'],
  [select(all, ['a', 'b', 'c'], false), 4312, 0, '4,309 selected: all 4,312 that match, except 3'],
  [
    all,
    4310,
    0,
    'You selected all 4,312 customers that match, but the number is 4,310 now. Select all again.',
  ],
  [
    all,
    undefined,
    0,
    'You selected all 4,312 customers that match, but the number isn’t known now. Select all again.',
  ],
])('says how many are selected (%#)', (selection, total, notHere, text) => {
  expect(selectionText(selection, total, notHere)).toBe(text)
})

it('says what was copied, and when it isn’t what was selected', () => {
  expect(selectionMessages.copied(12, 12)).toBe('Copied 12 customers')
  expect(selectionMessages.copied(1, undefined)).toBe('Copied 1 customer')
  expect(selectionMessages.copied(11, 12)).toBe(
    'Copied 11 customers. The list changed: 12 customers were selected.',
  )
  expect(selectionMessages.all(12, true)).toBe('Select all 12 that match')
  expect(selectionMessages.all(12, false)).toBe('Select all 12 customers')
})
