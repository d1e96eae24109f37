import { expect, it } from 'vitest'
import { layoutToChange } from '../../../api/list-layout.ts'
import { listColumns, pinnedWidth } from './chosen-columns.ts'

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
