import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Table } from './Table.tsx'

afterEach(cleanup)

const COLUMNS = [
  { field: 'name', title: 'Name', isSortable: true },
  { field: 'size', title: 'Size', isSortable: true },
]

function show(names: readonly string[] | undefined, more: { order?: string; error?: string } = {}) {
  const onOrder = vi.fn<(order: string) => void>()
  const onOpen = vi.fn<(id: string | undefined) => void>()
  render(
    <Table
      label="Things"
      columns={COLUMNS}
      order={more.order}
      onOrder={onOrder}
      groups={
        names && [
          {
            title: undefined,
            rows: names.map((name) => ({ key: name, linkId: name, cells: [{ text: name }, { text: '1' }] })),
          },
        ]
      }
      empty={<p>Nothing yet</p>}
      error={more.error}
      renderLink={(row, { children, ...props }) => (
        <a href={`/${row.key}`} {...props}>
          {children}
        </a>
      )}
      onOpen={({ linkId }) => onOpen(linkId)}
    />,
  )
  return { onOrder, onOpen }
}

it.each([
  [undefined, 'none', 'size'],
  ['size', 'ascending', '-size'],
  ['-size', 'descending', 'size'],
])('ordered by %s, the heading is %s and asks for %s', async (order, sort, next) => {
  const { onOrder } = show(['a'], order === undefined ? {} : { order })
  expect(screen.getByRole('columnheader', { name: 'Size' }).getAttribute('aria-sort')).toBe(sort)
  await userEvent.click(screen.getByRole('button', { name: 'Size' }))
  expect(onOrder).toHaveBeenCalledWith(next)
})

it('moves between the links by keyboard and stops at the ends', async () => {
  show(['a', 'b', 'c'])
  const [first, second, last] = screen.getAllByRole('link')
  first?.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(first)
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await userEvent.keyboard('{End}{ArrowDown}')
  expect(document.activeElement).toBe(last)
  await userEvent.keyboard('{Home}')
  expect(document.activeElement).toBe(first)
})

it('opens a row by a click anywhere in it', async () => {
  const { onOpen } = show(['a', 'b'])
  await userEvent.click(screen.getAllByRole('cell', { name: '1' }).at(1) ?? document.body)
  expect(onOpen.mock.calls).toEqual([['b']])
})

it('shows why it is empty, why it failed, or that it loads, in place of rows', () => {
  show([])
  expect(screen.getByText('Nothing yet')).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
  cleanup()
  show(undefined, { error: 'Couldn’t load' })
  expect(screen.getByText('Couldn’t load')).toBeDefined()
  cleanup()
  show(undefined)
  expect(screen.getByRole('table', { name: 'Things' }).getAttribute('aria-busy')).toBe('true')
  expect(screen.queryAllByRole('link')).toEqual([])
})
