import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { RouterContext } from '../../components/router/router-context.ts'
import type { Router } from '../../components/router/router.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, NOON } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { LatestChanges } from './LatestChanges.tsx'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1' })

it.each<[string, JournalEntry]>([
  ['Confirmed', confirmed],
  ['Synced', { ...confirmed, readBack: { at: NOON, differences: [] } }],
  ['Failed', entryWithResponse('Failed', { kind: 'update', customerId: 'C-1' })],
])('a change is “%s”, as in the change history', (result, entry) => {
  vi.mocked(useWritesOfCustomer).mockReturnValue([entry])
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  render(
    // Links need these two alone.
    <RouterContext value={router as Router}>
      <LatestChanges companyId="c" customerId="C-1" from={undefined} />
    </RouterContext>,
  )
  expect(screen.getByRole('listitem').textContent).toMatch(new RegExp(`${result} ·`))
})
