import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { sentEntry } from '../../writes/rules/entry.fixture.ts'
import { AfterSync } from './AfterSync.tsx'
import { useSyncAndRead } from './use-sync-and-read.ts'
import type { SyncOutcome } from './use-sync-and-read.ts'

const stored = { id: 'C-1', customerName: 'Acme' }
const conflict = sentEntry({ kind: 'update', customerId: 'C-1', opened: stored })

// Whether a failure is such a conflict is not the question here, and each test ends the sync itself.
vi.mock(import('../../writes/hooks/use-writes.ts'), async (original) => ({
  ...(await original()),
  useWrite: () => conflict,
  useWrites: () => [conflict],
}))
vi.mock(import('../../writes/messages/platform-conflict.ts'), async (original) => ({
  ...(await original()),
  isPlatformConflict: () => true,
}))
vi.mock(import('./was-read-after.ts'), () => ({ wasReadAfter: () => false }))
vi.mock(import('./use-sync-and-read.ts'), () => ({ useSyncAndRead: vi.fn<typeof useSyncAndRead>() }))

const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}

it('a sync that is tried again keeps what was typed into the form, and then compares', async () => {
  const outcomes: ((outcome: SyncOutcome) => void)[] = []
  vi.mocked(useSyncAndRead).mockReturnValue(() => new Promise((resolve) => outcomes.push(resolve)))
  const user = userEvent.setup()
  render(
    <AfterSync target={target} customerId="C-1" correcting={conflict.id} stored={stored}>
      {(compares) => <input aria-label="Phone" data-compares={compares} />}
    </AfterSync>,
  )
  expect(screen.queryByRole('textbox')).toBeNull()
  outcomes[0]?.('failed')
  await user.type(await screen.findByRole('textbox', { name: 'Phone' }), '0999')

  await user.click(screen.getByRole('button', { name: 'Sync and compare' }))
  expect(screen.queryByRole('button', { name: 'Sync and compare' })).toBeNull()
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('0999')
  outcomes[1]?.('read')
  await vi.waitFor(() => expect(screen.getByRole('textbox').dataset['compares']).toBe('true'))
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('0999')
})
