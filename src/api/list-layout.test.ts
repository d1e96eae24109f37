import { expect, it } from 'vitest'
import { columnsText } from '../lib/table/column-layout.ts'
import { chosenLayout, layoutToChange } from './list-layout.ts'

const text = (columns: string | undefined) => {
  const layout = chosenLayout(columns)
  return layout && columnsText(layout)
}

it.each([
  [undefined, undefined],
  ['nothing', undefined],
  ['status.customerName-300', 'status.customerName-300'],
  // The link to a customer can’t be left out.
  ['status.id', 'customerName.status.id'],
  ['status*.id', 'customerName.status*.id'],
])('the address %s means the columns %s', (columns, shown) => {
  expect(text(columns)).toBe(shown)
})

it('a choice begins with what the list shows by itself, with the name in sight', () => {
  expect(columnsText(layoutToChange(undefined))).toBe(
    'customerName*.contactName.emailAddress.phone.sourceModifiedDate',
  )
})
