import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { RouterContext } from '../../components/router/router-context.ts'
import type { Router } from '../../components/router/router.ts'
import { loadDialogCode } from '../../components/ui/dialog-code.ts'
import { createRunDeps, runOfCreates } from '../../writes/bulk/run-deps.fixture.ts'
import { Runs } from '../../writes/bulk/runs.ts'
import UndoRun from './UndoRun.tsx'

it('says that the customers couldn’t be read, and reads them again', async () => {
  await loadDialogCode()
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A']))
  await browser.pass(1_000)
  const view = runs.view(id)
  if (view == null) throw new Error('There is no run')
  const read = vi.spyOn(runs, 'undoOf').mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue([])
  // What it renders needs nothing else of it.
  const router: Partial<Router> = { navigate: () => undefined }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterContext value={router as Router}>
        <UndoRun view={view} runs={runs} onClose={() => undefined} />
      </RouterContext>
    </QueryClientProvider>,
  )
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('nothing can be undone now'))
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('None of these changes can be undone.')).toBeDefined()
  expect(read).toHaveBeenCalledTimes(2)
})
