import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { RunRefused } from '../../writes/bulk/run-refused.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { loadDialogCode } from '../ui/dialog-code.ts'
import { ConfirmSend } from './ConfirmSend.tsx'
import { planTarget } from './plan-session.fixture.ts'

const counts = { create: 2, update: 0, unchanged: 0, refused: 0, ambiguous: 0 }

const nothing = () => undefined
const button = (name: string) => screen.getByRole('button', { name })

it('can’t be left, nor send again, while the changes are being started', async () => {
  await loadDialogCode()
  const refusals: ((error: Error) => void)[] = []
  const start = vi.fn<() => Promise<string>>(() => new Promise((_, reject) => refusals.push(reject)))
  const onClose = vi.fn<() => void>()
  // What it renders needs nothing else of it.
  const router: Partial<Router> = { navigate: () => undefined }
  render(
    <RouterContext value={router as Router}>
      <ConfirmSend
        target={planTarget}
        session={{ state: { step: 'planned' }, show: nothing, correct: nothing, start }}
        plan={{ counts, withWarnings: 0, movedOn: 0, clearing: 0 }}
        onClose={onClose}
      />
    </RouterContext>,
  )
  await screen.findByRole('dialog', { name: 'Send 2 changes?' })
  await userEvent.dblClick(button('Send 2 changes'))
  await userEvent.keyboard('{Escape}')
  await userEvent.click(button('Cancel'))
  await userEvent.click(button('Close'))
  expect(start).toHaveBeenCalledTimes(1)
  expect(onClose).not.toHaveBeenCalled()

  for (const refuse of refusals) refuse(new RunRefused('offline'))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('You’re offline'))
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledTimes(1)
})
