import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SheetTabs } from './SheetViewer.tsx'
import type { Sheet, Sheets } from './sheets.ts'

const sheet = (name: string, rows: string[][], more: Partial<Sheet> = {}): Sheet => ({
  name,
  state: 'visible',
  type: 'cells',
  rows,
  kinds: rows.map((row) => 't'.repeat(row.length)),
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  isClipped: false,
  omissions: [],
  ...more,
})

const book = (...sheets: Sheet[]): Sheets => ({ sheets, active: 0, omittedSheets: 0 })

it('shows one sheet at a time, with the letters of a spreadsheet over it', async () => {
  const sheets = book(
    sheet('Debt', [
      ['INV-1', '5'],
      ['INV-2', '6'],
    ]),
    sheet('Notes', [['=HYPERLINK("https://attacker.example/")']], { isClipped: true }),
  )
  render(<SheetTabs book={sheets} name="aged-debt.xlsx" />)
  expect(screen.getByRole('columnheader', { name: /^B/ })).toBeDefined()
  expect(screen.getByRole('cell', { name: 'INV-2' })).toBeDefined()
  expect(screen.getByText('2 rows')).toBeDefined()
  expect(screen.queryByText(/too many rows or columns/)).toBe(null)

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'Notes')
  expect(screen.getByRole('cell', { name: '=HYPERLINK("https://attacker.example/")' })).toBeDefined()
  expect(screen.queryByRole('link')).toBe(null)
  expect(screen.queryByRole('columnheader', { name: /^B/ })).toBe(null)
  expect(screen.getByText('1 row')).toBeDefined()
  expect(screen.getByText(/too many rows or columns/)).toBeDefined()
})

it.each([
  ['a workbook without sheets', book()],
  ['a sheet without cells', book(sheet('Empty', []))],
  ['a sheet that hides its rows', book(sheet('Hidden', [['1']], { hiddenRows: [0] }))],
])('%s says that it has nothing to show', (_, shown) => {
  render(<SheetTabs book={shown} name="empty.xlsx" />)
  expect(screen.getByText('0 rows')).toBeDefined()
  expect(screen.getByText('None of its cells shows a value.')).toBeDefined()
  expect(screen.queryByRole('table')).toBe(null)
})

it('what is hidden is named, and shown and marked when asked for', async () => {
  const offer = sheet('Offer', [['Price', 'Our cost'], ['100', '40'], ['old price']], {
    hiddenRows: [2],
    hiddenColumns: [1],
  })
  render(
    <SheetTabs
      book={book(offer, sheet('Margins', [['internal']], { state: 'veryHidden' }))}
      name="x5.xlsx"
    />,
  )
  expect(screen.queryByText('old price')).toBe(null)
  expect(screen.queryByText('40')).toBe(null)
  expect(screen.queryByRole('option', { name: /Margins/ })).toBe(null)
  expect(screen.getByText('1 row and 1 column of this sheet are hidden.')).toBeDefined()
  expect(screen.getByText('1 sheet of this workbook is hidden.')).toBeDefined()

  await userEvent.click(screen.getByRole('checkbox', { name: 'Show hidden' }))
  expect(screen.getByText('old price')).toBeDefined()
  expect(screen.getByRole('rowheader', { name: '3 hidden' })).toBeDefined()
  expect(screen.getByRole('columnheader', { name: /^B hidden/ })).toBeDefined()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'Margins (hidden)')
  expect(screen.getByText('internal')).toBeDefined()
})

it('names what a sheet doesn’t show, what matters most first', () => {
  const first = sheet('One', [['=A2*2']], {
    kinds: ['f'],
    omissions: [
      { kind: 'comments', count: 2, places: ['B2', 'C5'] },
      { kind: 'notCalculated', count: 1, places: ['A1'] },
    ],
  })
  const chart = sheet('Revenue', [], { type: 'chart' })
  render(<SheetTabs book={book(first, chart)} name="book.xlsx" />)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1 formula (A1) wasn’t calculated when the file was saved. You see the formula itself.',
    '2 comments (B2 and C5) aren’t shown.',
    'The chart sheet “Revenue” isn’t shown.',
  ])
  expect(screen.getByRole('cell', { name: '=A2*2 not calculated' })).toBeDefined()
})

it('finds in the sheet that is shown, and says so', async () => {
  const sheets = book(sheet('One', [['Acme'], ['acme']]), sheet('Two', [['Acme']]))
  render(<SheetTabs book={sheets} name="book.xlsx" />)
  await userEvent.type(screen.getByRole('searchbox'), 'acme')
  expect(await screen.findByText('1 of 2 in this sheet')).toBeDefined()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'Two')
  expect(await screen.findByText('1 of 1 in this sheet')).toBeDefined()
})
