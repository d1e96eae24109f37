import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readBook } from './read-book.ts'
import { workbook } from './workbook.fixture.ts'

it('lists the sheets of a workbook, with what holds for all of them', async () => {
  const file = workbook({
    before: '<workbookPr date1904="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
    after: '<calcPr fullCalcOnLoad="true"/>',
    sheets: [
      { name: 'One' },
      { name: 'Two', attributes: 'state="hidden"' },
      { name: 'Odd', attributes: 'state="?"' },
    ],
  })
  const book = readBook(await Parts.of(file))
  expect(book).toMatchObject({ active: 1, is1904: true, recalculates: true, styles: 'xl/styles.xml' })
  expect(book.sheets).toEqual([
    { name: 'One', state: 'visible', type: 'worksheet', path: 'xl/worksheets/sheet1.xml' },
    { name: 'Two', state: 'hidden', type: 'worksheet', path: 'xl/worksheets/sheet2.xml' },
    { name: 'Odd', state: 'visible', type: 'worksheet', path: 'xl/worksheets/sheet3.xml' },
  ])
})

it('a file without a workbook is an error', () => {
  expect(() => readBook(new Parts(new Map()))).toThrow('no workbook')
})
