import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { companyQueries } from '../../api/companies.ts'
import type { WriteEngine } from '../../writes/engine/engine.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useUnfinishedRuns } from '../../writes/hooks/use-unfinished-runs.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, NOON } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import WriteTray from './WriteTray.tsx'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })
vi.mock(import('../../writes/hooks/use-unfinished-runs.ts'), { spy: true })
vi.mock(import('./TrayRun.tsx'), () => ({ TrayRun: ({ id }: { id: string }) => <li>{id}</li> }))
vi.mock(import('../../writes/engine/load-write-engine.ts'), { spy: true })

/** Newest first. */
const confirmed = (count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, place) => {
    const entry = entryWithResponse('Success', { id: `confirmed-${place}`, customerId: `C-${place}` })
    return { ...entry, times: { ...entry.times, created: NOON - place } }
  })
const failed = entryWithResponse('Failed', {
  id: 'failed',
  kind: 'update',
  customerId: 'C-1',
  title: 'Wrong Ltd',
  opened: { customerName: 'Bay Ltd' },
})
const old = { ...failed, times: { ...failed.times, created: NOON - 1000 } }

function show(entries: readonly JournalEntry[], runs: readonly string[] = []) {
  const acknowledged: string[] = []
  const engine: Partial<WriteEngine> = {
    acknowledge: (id) => {
      acknowledged.push(id)
      return Promise.resolve()
    },
  }
  // The tray needs this alone.
  vi.mocked(loadedEngine).mockReturnValue(engine as WriteEngine)
  vi.mocked(useJournal).mockReturnValue({
    entries,
    problem: null,
    unreadable: [],
    openCount: 0,
    attentionCount: 0,
    isLoaded: true,
  })
  vi.mocked(useUnfinishedRuns).mockReturnValue(runs)
  const onClose = vi.fn<() => void>()
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  // Links need these two alone.
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  for (const { companyId } of entries)
    client.setQueryData(companyQueries.detail(companyId).queryKey, { id: companyId, name: 'Larch Ltd' })
  render(
    <QueryClientProvider client={client}>
      <RouterContext value={router as Router}>
        <WriteTray onClose={onClose} />
      </RouterContext>
    </QueryClientProvider>,
  )
  return { acknowledged, onClose }
}

it('shows a failure before newer changes, and clears only what is shown and needs nobody', () => {
  const { acknowledged } = show([...confirmed(9), old])
  const [, first, ...others] = screen.getAllByRole('row')
  expect(first?.textContent).toContain('Bay Ltd')
  expect(others).toHaveLength(7)
  fireEvent.click(screen.getByRole('button', { name: 'Clear finished' }))
  expect(acknowledged).toEqual([0, 1, 2, 3, 4, 5, 6].map((place) => `confirmed-${place}`))
})

it('has nothing to clear while all that is finished needs somebody', () => {
  show([failed])
  expect(screen.queryByRole('button', { name: 'Clear finished' })).toBeNull()
})

it('claims no wait for a sync, whose time it doesn’t know', () => {
  show(confirmed(1))
  expect(screen.getByRole('table').textContent).not.toMatch(/sync/i)
})

it('closes when a link in it is followed', () => {
  const { onClose } = show([failed])
  fireEvent.click(screen.getByRole('link', { name: 'Bay Ltd' }))
  expect(onClose).toHaveBeenCalledOnce()
})

it('says of which company each change is', () => {
  show([failed])
  expect(screen.getByRole('cell', { name: /^Bay Ltd/ }).textContent).toBe('Bay Ltd · Larch Ltd')
})

it('lists runs that aren’t over, and doesn’t say then that nothing is in progress', () => {
  show([], ['run-1'])
  expect(screen.getByRole('list', { name: 'Runs' }).textContent).toBe('run-1')
  expect(screen.queryByText('No changes in progress.')).toBeNull()
})

it('says that nothing is in progress where nothing is', () => {
  show([])
  expect(screen.getByText('No changes in progress.')).toBeDefined()
  expect(screen.queryByRole('list', { name: 'Runs' })).toBeNull()
})

it('stays short after a run of which thousands have failed', () => {
  const many = Array.from({ length: 2000 }, (_, place) => ({
    ...old,
    id: `failed-${place}`,
    customerId: `F-${place}`,
  }))
  show(many)
  expect(screen.getAllByRole('row')).toHaveLength(51)
  expect(screen.getByText(/^1,950 more changes need attention/)).toBeDefined()
})
