import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { ChangesList } from './ChangesList.tsx'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

beforeEach(() => {
  vi.mocked(useWrites).mockReturnValue([])
})

const ROWS: readonly WriteRow[] = ['Success', 'Failed'].map((status, index) => ({
  id: `push-${index}`,
  operation: operation(status, { changes: [{ type: 'Modified', recordRef: { id: `customer-${index}` } }] }),
  entry: undefined,
}))

function show(rows: readonly WriteRow[] | undefined, showsRecord = true) {
  const navigate = vi.fn<Router['navigate']>()
  const onOpen = vi.fn<(row: WriteRow) => void>()
  const router: Partial<Router> = { navigate, preload: () => undefined }
  render(
    // Links need these two alone.
    <RouterContext value={router as Router}>
      <ChangesList
        companyId="c"
        rows={rows}
        showsRecord={showsRecord}
        empty={<p>No changes</p>}
        onOpen={onOpen}
      />
    </RouterContext>,
  )
  return { navigate, onOpen }
}

it('a result is a button for the details, a record a link', async () => {
  const { onOpen, navigate } = show(ROWS)
  await userEvent.click(screen.getByRole('button', { name: 'Failed' }))
  expect(onOpen.mock.calls).toEqual([[ROWS[1]]])
  await userEvent.click(screen.getByRole('link', { name: 'customer-0' }))
  expect(navigate.mock.calls.map(([{ href }]) => href)).toEqual(['/companies/c/customers/customer-0'])
  expect(onOpen).toHaveBeenCalledOnce()
})

it('a click anywhere else in a row opens the details too, and arrows move between rows', async () => {
  const { onOpen } = show(ROWS)
  await userEvent.click(screen.getAllByRole('cell', { name: /^Update/ })[0] ?? document.body)
  expect(onOpen.mock.calls).toEqual([[ROWS[0]]])
  screen.getByRole('button', { name: 'Confirmed' }).focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Failed' }))
})

it('has no column for the record where all changes are of one', () => {
  show(ROWS, false)
  const table = within(screen.getByRole('table', { name: 'Changes' }))
  expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Result',
    'What changed',
    'When',
    'Reason',
    'Action',
  ])
  expect(table.queryByRole('link')).toBeNull()
})

it('a change of this device that needs a person has the one thing to do beside it', () => {
  const failed = entryWithResponse('Failed', { id: 'failed', kind: 'update', customerId: 'C-1' })
  const confirmed = entryWithResponse('Success', { id: 'confirmed' })
  const rows = [failed, confirmed].map((entry) => ({
    id: entry.id,
    operation: entry.operation ?? undefined,
    entry,
  }))
  show(rows)
  expect(screen.getByRole('link', { name: 'Correct' }).getAttribute('href')).toContain(
    '/customers/C-1/edit?write=failed',
  )
})

it('says that it loads, or why it is empty', () => {
  show(undefined)
  expect(screen.getByRole('table', { name: 'Changes' }).getAttribute('aria-busy')).toBe('true')
  show([])
  expect(screen.getByText('No changes')).toBeDefined()
})
