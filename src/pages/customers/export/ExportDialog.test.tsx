import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { RouterContext } from '../../../components/router/router-context.ts'
import type { Router } from '../../../components/router/router.ts'
import { loadDialogCode } from '../../../components/ui/dialog-code.ts'
import { DESK_HEADER } from '../../../lib/desk-header.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import { ExportDialog } from './ExportDialog.tsx'

const nothing = () => undefined

afterEach(() => {
  vi.unstubAllGlobals()
})

it('says what customers that were selected one by one cost, though the list on the screen is another', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json(
      { results: [{ id: 'a', customerName: 'Ada' }], totalResults: 2000 },
      { headers: { [DESK_HEADER]: '1' } },
    ),
  )
  await loadDialogCode()
  // What it renders needs nothing else of it.
  const router: Partial<Router> = { navigate: nothing }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterContext value={router as Router}>
        <ExportDialog
          companyId="co"
          search={{ ...DEFAULT_CUSTOMERS_SEARCH, deleted: true }}
          selected={10}
          onChoose={nothing}
          onClose={nothing}
        />
      </RouterContext>
    </QueryClientProvider>,
  )
  expect(await screen.findByText('Includes the 10 customers you selected.')).toBeDefined()
  expect(await screen.findByText(/^To find them, we read 2,000 customers: 4 requests to Codat/)).toBeDefined()
})
