import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { RouterContext } from '../../components/router/router-context.ts'
import type { Router } from '../../components/router/router.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'
import { AttachmentList } from './AttachmentList.tsx'

const { started } = vi.hoisted(() => ({ started: new Array<unknown>() }))
vi.mock(import('../../components/viewer/file/prepare-viewer.ts'), () => ({
  startViewer: (kind) => void started.push(kind),
}))

const FILES = [
  { id: 'a', name: 'a.pdf', fileSize: 20 },
  { id: 'b', name: 'b.txt' },
  { id: '..', name: 'no link.txt' },
]

function show({ sort = 'name', selected }: { sort?: AttachmentOrder; selected?: string } = {}) {
  const navigate = vi.fn<Router['navigate']>()
  const onSort = vi.fn<(sort: AttachmentOrder) => void>()
  const router: Partial<Router> = { navigate, preload: () => undefined }
  render(
    // Links of a page need these two alone.
    <RouterContext value={router as Router}>
      <AttachmentList
        companyId="c"
        customerId="d"
        attachments={FILES}
        selected={selected}
        sort={sort}
        from={undefined}
        empty={<p>No files</p>}
        onSort={onSort}
      />
    </RouterContext>,
  )
  return { navigate, onSort, table: within(screen.getByRole('table', { name: 'Attachments' })) }
}

it.each([
  ['name', 'Name', 'ascending', '-name'],
  ['-name', 'Name', 'descending', 'name'],
  ['name', 'Size', 'none', 'size'],
] as const)('in the order %s the heading %s is %s and asks for %s', async (sort, title, state, next) => {
  const { table, onSort } = show({ sort })
  expect(table.getByRole('columnheader', { name: title }).getAttribute('aria-sort')).toBe(state)
  await userEvent.click(table.getByRole('button', { name: title }))
  expect(onSort).toHaveBeenCalledWith(next)
})

it('the arrows move between the names and stop at the ends', async () => {
  const { table } = show()
  const [first, second] = table.getAllByRole('link')
  first?.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(first)
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
})

it('a click anywhere in a row opens its file; a file without an address has no link', async () => {
  const { table, navigate } = show({ selected: 'b' })
  await userEvent.click(table.getByRole('cell', { name: /^20\sbytes$/ }))
  expect(navigate.mock.calls.map(([{ href }]) => href)).toEqual([
    expect.stringMatching(/^\/companies\/c\/customers\/d\/attachments\/a\?/),
  ])
  await userEvent.click(table.getByText('no link.txt'))
  expect(navigate).toHaveBeenCalledOnce()
  expect(table.getAllByRole('link')).toHaveLength(2)
  expect(table.getByRole('link', { name: 'b.txt' }).getAttribute('aria-current')).toBe('true')
})

it('gets the viewer ready of a file that is pointed at or reached by keyboard', async () => {
  started.length = 0
  const { table } = show()
  await userEvent.hover(table.getByRole('link', { name: 'a.pdf' }))
  expect(started).toEqual(['pdf'])
  table.getByRole('link', { name: 'b.txt' }).focus()
  expect(started).toEqual(['pdf', 'text'])
})
