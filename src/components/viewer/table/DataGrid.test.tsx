import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DataGrid } from './DataGrid.tsx'

const rows = Array.from({ length: 50_000 }, (_, index) => [`Name ${index}`, String(index)])

it('a long table has only the rows in sight in the document, and says how many there are', () => {
  render(<DataGrid label="Rows of ledger.csv" head={['Name', 'Amount']} rows={rows} />)
  const table = screen.getByRole('table', { name: 'Rows of ledger.csv' })
  expect(table.getAttribute('aria-rowcount')).toBe('50001')
  const shown = within(table).getAllByRole('row')
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.length).toBeLessThan(80)
  expect(shown[1]?.getAttribute('aria-rowindex')).toBe('2')
  expect(within(table).getByRole('rowheader', { name: '1' })).toBeDefined()
  expect(within(table).getByRole('cell', { name: 'Name 0' })).toBeDefined()
  expect(within(table).queryByRole('cell', { name: 'Name 49999' })).toBe(null)
})

it('rows of different lengths fill the widest, and numbers are told from text', () => {
  render(<DataGrid label="Rows" head={['A']} rows={[['1,200.50', 'x', '5 %'], ['1-2-3']]} />)
  const table = screen.getByRole('table')
  expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
  const cells = within(table).getAllByRole('cell')
  expect(cells.map((cell) => [cell.textContent, cell.dataset['number']])).toEqual([
    ['1,200.50', 'true'],
    ['x', 'false'],
    ['5 %', 'true'],
    ['1-2-3', 'false'],
    ['', 'false'],
    ['', 'false'],
  ])
})

it('a cell too long for its column has all of it in its tooltip', () => {
  const long = 'word '.repeat(20)
  render(<DataGrid label="Rows" head={['A']} rows={[[long], ['short']]} />)
  const [first, second] = screen.getAllByRole('cell')
  expect(first?.title).toBe(long)
  expect(second?.title).toBe('')
})
