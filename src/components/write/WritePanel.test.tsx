import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, networkError, NOON, sentEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { nextEntry } from '../../writes/rules/state-machine.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { WritePanel } from './WritePanel.tsx'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

afterEach(() => updateAppStatus({ viewOnly: undefined }))
beforeEach(() => {
  vi.mocked(useWrites).mockReturnValue([])
})

const failed = entryWithResponse('Failed', { id: 'failed', kind: 'update', customerId: 'C-1' })

function show(entry: JournalEntry, ...others: JournalEntry[]) {
  vi.mocked(useWrites).mockReturnValue([...others, entry])
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  // Links need these two alone.
  return render(
    <RouterContext value={router as Router}>
      <WritePanel entry={entry} />
    </RouterContext>,
  )
}

it('a failed change is offered for correction', () => {
  show(failed)
  expect(screen.getByRole('link', { name: 'Correct and send again' })).toBeDefined()
})

it('a change that was refused for lack of access offers nothing, and as it is once there is access', () => {
  const error = { ...networkError, kind: 'http' as const, status: 403, deskCode: 'viewer' }
  const update = sentEntry({ kind: 'update', customerId: 'C-1' })
  const refused = nextEntry(update, { type: 'rejected', at: NOON, error })
  updateAppStatus({ viewOnly: 'viewer' })
  const { container, unmount } = show(refused)
  expect(container.textContent).toContain('You have view-only access. Nothing was sent to Codat.')
  expect(screen.queryByText('Correct and send again')).toBeNull()
  expect(screen.queryByText('Open form to send again')).toBeNull()
  unmount()
  updateAppStatus({ viewOnly: undefined })
  show(refused)
  expect(screen.queryByText('Correct and send again')).toBeNull()
  expect(screen.getByRole('link', { name: 'Open form to send again' })).toBeDefined()
})

it.each([
  ['Pending', /Correction sent at \d?\d:\d\d/],
  ['Success', /Corrected at \d?\d:\d\d/],
])('a failed change whose correction is %s offers nothing any more, and says so', (status, message) => {
  const at = Date.now()
  const correction = entryWithResponse(status, {
    id: 'later',
    kind: 'update',
    customerId: 'C-1',
    linkedTo: 'failed',
  })
  const times = { ...correction.times, sent: at, completed: status === 'Pending' ? null : at }
  const { container: panel } = show(failed, { ...correction, times })
  expect(panel.textContent).toMatch(message)
  expect(screen.queryByRole('link', { name: 'Correct and send again' })).toBeNull()
})

it('what the platform stored differently is listed and can be dismissed; a default it filled in is not', () => {
  const difference = {
    path: 'phone',
    label: 'Phone',
    sent: '0999',
    stored: '+0999',
    kind: 'changed' as const,
  }
  const filled = { path: 'status', label: 'Status', sent: '', stored: 'Active', kind: 'filled-in' as const }
  const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1' })
  const { container: panel } = show({
    ...confirmed,
    readBack: { at: NOON, differences: [difference, filled] },
  })
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Phone: sent “0999”, stored “+0999”',
  ])
  expect(panel.textContent).toContain('stored one field differently')
  expect(screen.getByRole('button', { name: 'Dismiss' })).toBeDefined()
})

it('a default that was filled in is no warning', () => {
  const filled = { path: 'status', label: 'Status', sent: '', stored: 'Active', kind: 'filled-in' as const }
  const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1' })
  const { container: panel } = show({ ...confirmed, readBack: { at: NOON, differences: [filled] } })
  expect(panel.textContent).toContain('Codat’s data now contains what you sent')
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull()
})

it('details name no way to themselves, and let a failure be dismissed', () => {
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  vi.mocked(useWrites).mockReturnValue([failed])
  // Links need these two alone.
  render(
    <RouterContext value={router as Router}>
      <WritePanel entry={failed} isInDetails>
        <button>Sync customers now</button>
      </WritePanel>
    </RouterContext>,
  )
  expect(screen.queryByRole('link', { name: 'Open in Changes' })).toBeNull()
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Sync customers now',
    'Dismiss',
  ])
})

it('a confirmed change that was dismissed is marked as done, as in the list', () => {
  const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1', acknowledged: true })
  const { container: panel } = show(confirmed)
  expect(panel.querySelector('[data-tone="done"]')?.textContent).toContain('Confirmed')
})
