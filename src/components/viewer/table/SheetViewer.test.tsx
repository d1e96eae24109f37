import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SheetTabs } from './SheetViewer.tsx'

const sheets = [
  {
    name: 'Debt',
    rows: [
      ['INV-1', '5'],
      ['INV-2', '6'],
    ],
    isClipped: false,
  },
  { name: 'Notes', rows: [['=HYPERLINK("https://attacker.example/")']], isClipped: true },
]

it('shows one sheet at a time, with the letters of a spreadsheet over it', async () => {
  render(<SheetTabs sheets={sheets} name="aged-debt.xlsx" />)
  expect(screen.getByRole('columnheader', { name: 'B' })).toBeDefined()
  expect(screen.getByRole('cell', { name: 'INV-2' })).toBeDefined()
  expect(screen.getByText('2 rows')).toBeDefined()
  expect(screen.queryByText(/too many rows or columns/)).toBe(null)

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'Notes')
  expect(screen.getByRole('cell', { name: '=HYPERLINK("https://attacker.example/")' })).toBeDefined()
  expect(screen.queryByRole('link')).toBe(null)
  expect(screen.queryByRole('columnheader', { name: 'B' })).toBe(null)
  expect(screen.getByText('1 row')).toBeDefined()
  expect(screen.getByText(/too many rows or columns/)).toBeDefined()
})

it('a workbook without sheets has no rows', () => {
  render(<SheetTabs sheets={[]} name="empty.xlsx" />)
  expect(screen.getByText('0 rows')).toBeDefined()
})
