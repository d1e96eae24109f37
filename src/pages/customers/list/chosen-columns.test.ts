import { expect, it } from 'vitest'
import { columnsText } from '../../../lib/table/column-layout.ts'
import { chosenLayout, layoutToChange, listColumns, pinnedWidth } from './chosen-columns.ts'

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

it('columns say how wide they are and where they stay', () => {
  const layout = layoutToChange('customerName-300.status*.taxNumber.id-400')
  const columns = listColumns(layout, { platform: 'Xero', startPx: 40, pins: true })
  expect(columns).toMatchObject([
    { field: 'customerName', title: 'Name', width: '300px', leftPx: 40, isSortable: true },
    { field: 'status', width: '112px', leftPx: 340 },
    { field: 'taxNumber', leftPx: undefined, isSortable: false },
    { field: 'id', widthPx: 400 },
  ])
  expect(columns[3]).not.toHaveProperty('width')
  expect(pinnedWidth(layout)).toBe(412)
  const free = listColumns(layout, { platform: 'Xero', startPx: 40, pins: false })
  expect(free.every(({ leftPx }) => leftPx === undefined)).toBe(true)
})
