import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { companyQueries } from '../../api/companies.ts'
import { loadRuns } from '../../writes/bulk/load-runs.ts'
import { createRunDeps, runOfCreates } from '../../writes/bulk/run-deps.fixture.ts'
import { Runs } from '../../writes/bulk/runs.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { TrayRun } from './TrayRun.tsx'

vi.mock(import('../../writes/bulk/load-runs.ts'), { spy: true })

it('follows a run: how far it is, why it waits, of which company, and where it goes on', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  vi.mocked(loadRuns).mockResolvedValue(runs)
  const run = runOfCreates(['A', 'B'])
  const id = await runs.start(run)
  await runs.pause(id)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(companyQueries.detail(run.companyId).queryKey, { id: run.companyId, name: 'Larch Ltd' })
  // Links need these two alone.
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  render(
    <QueryClientProvider client={client}>
      <RouterContext value={router as Router}>
        <ul>
          <TrayRun id={id} />
        </ul>
      </RouterContext>
    </QueryClientProvider>,
  )
  const link = await screen.findByRole('link', { name: 'From a file' })
  expect(link.getAttribute('href')).toBe(`/companies/${run.companyId}/runs/${id}`)
  expect(screen.getByRole('listitem').textContent).toContain('From a file · Larch LtdPaused 0 of 2 changes')
  expect(screen.getByText(/Nothing more is sent until you resume/)).toBeDefined()
  await act(async () => {
    await runs.resume(id)
    await browser.pass(1000)
  })
  await waitFor(() => expect(screen.getByRole('listitem').textContent).toContain('Finished 2 of 2 changes'))
  expect(screen.queryByText(/until you resume/)).toBeNull()
})
