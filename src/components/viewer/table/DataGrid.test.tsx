import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { FindBox } from '../FindBox.tsx'
import { DataGrid } from './DataGrid.tsx'
import type { GridData } from './grid-data.ts'
import { useGridFind } from './use-grid-find.ts'

function Grid({ label = 'Rows', ...data }: { label?: string } & Partial<GridData>) {
  const whole = { head: ['A'], isHeadText: true, rows: [], ...data }
  const { find, box } = useGridFind(whole, 'cells')
  return (
    <>
      <FindBox {...box} />
      <DataGrid label={label} data={whole} find={find} />
    </>
  )
}

const rows = Array.from({ length: 50_000 }, (_, index) => [`Name ${index}`, String(index)])

it('a long table has only the rows in sight in the document, and says how many there are', () => {
  render(<Grid label="Rows of ledger.csv" head={['Name', 'Amount']} rows={rows} />)
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

it('numbers are told from text, and aligned on their point', () => {
  render(
    <Grid
      head={['A', 'B', 'C']}
      rows={[
        ['1,200.50', 'x', '5 %'],
        ['7', '1-2-3', '£5'],
      ]}
    />,
  )
  const cells = screen.getAllByRole('cell')
  expect(cells.map((cell) => [cell.textContent, cell.dataset['number'], cell.dataset['pad']])).toEqual([
    ['1,200.50', 'true', ''],
    ['x', 'false', undefined],
    ['5 %', 'true', ''],
    ['7', 'true', '.50'],
    ['1-2-3', 'false', undefined],
    ['£5', 'true', ''],
  ])
})

it('a cell too long for its column, or of several lines, has all of it in its tooltip', () => {
  const long = 'word '.repeat(20)
  render(<Grid rows={[[long], ['short'], ['two\nlines']]} />)
  expect(screen.getAllByRole('cell').map(({ title }) => title)).toEqual([long, '', 'two\nlines'])
})

it('kinds of cells are told apart', () => {
  render(<Grid head={['A', 'B', 'C', 'D']} rows={[['01234', '5', '=A1*2', '100']]} kinds={['trfN']} />)
  const cells = screen.getAllByRole('cell')
  expect(cells.map(({ dataset }) => [dataset['number'], dataset['kind'], dataset['struck']])).toEqual([
    ['false', 't', undefined],
    ['true', 'r', undefined],
    ['false', 'f', undefined],
    ['true', 'n', 'true'],
  ])
  expect(screen.getByRole('cell', { name: '=A1*2 not calculated' })).toBeDefined()
  expect(cells[1]?.title).toBe('5, in red')
})

it('rows and columns keep their names when others are hidden, and hidden ones are marked', () => {
  const sheet = {
    head: ['A', 'B', 'C'],
    isHeadText: false,
    rows: [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ],
  }
  const { rerender } = render(<Grid {...sheet} rowOrder={[0, 2]} columnOrder={[0, 2]} />)
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['1', '3'])
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['1', '3', '7', '9'])
  rerender(<Grid {...sheet} hiddenRows={new Set([1])} hiddenColumns={new Set([1])} />)
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    '1',
    '2 hidden',
    '3',
  ])
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Row',
    'A',
    'B hidden',
    'C',
  ])
})

it('merged cells span, and frozen rows stand in the head', () => {
  const merges = [{ row: 0, column: 0, rows: 1, columns: 2, text: 'Title' }]
  render(
    <Grid
      head={['A', 'B']}
      isHeadText={false}
      rows={[['Title'], ['1', '2']]}
      merges={merges}
      frozen={{ rows: 1, columns: 1 }}
    />,
  )
  const title = screen.getByRole('cell', { name: 'Title' })
  expect(title.getAttribute('colspan')).toBe('2')
  expect(title.closest('thead')).not.toBe(null)
  expect(screen.getByRole('cell', { name: '1' }).closest('tbody')).not.toBe(null)
})

it('columns are resized with the keyboard, one Tab stop for all', async () => {
  render(<Grid head={['A', 'B']} rows={[['x', 'y'.repeat(100)]]} />)
  const [first, second] = screen.getAllByRole('separator')
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1])
  first?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(first?.getAttribute('aria-valuenow')).toBe('78')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await userEvent.keyboard('{Enter}')
  expect(second?.getAttribute('aria-valuenow')).toBe('822')
  expect(second?.getAttribute('aria-label')).toBe('Width of B')
})

it('finds text in rows out of sight, marks the cell and steps through', async () => {
  render(<Grid head={['Name', 'Amount']} rows={rows} />)
  await userEvent.type(screen.getByRole('searchbox'), 'name 1234')
  expect(await screen.findByText('1 of 11')).toBeDefined()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('2 of 11')).toBeDefined()
  await userEvent.clear(screen.getByRole('searchbox'))
  await userEvent.type(screen.getByRole('searchbox'), 'name 3')
  await screen.findByText(/^1 of 2\d+\+?$/)
  expect(document.querySelector('[data-current="true"]')?.textContent).toBe('Name 3')
})
