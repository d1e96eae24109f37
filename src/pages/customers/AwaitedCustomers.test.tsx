import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RouterContext } from '../../components/router/router-context.ts'
import type { Router } from '../../components/router/router.ts'
import AwaitedCustomers from './AwaitedCustomers.tsx'

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))
afterEach(() => vi.unstubAllGlobals())

function show(offersSync: boolean) {
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  render(
    <QueryClientProvider client={new QueryClient()}>
      {/* Links need these two alone. */}
      <RouterContext value={router as Router}>
        <AwaitedCustomers
          companyId="c"
          awaited={[
            { entryId: 'entry-1', customerId: null, title: 'Anchor Ltd' },
            { entryId: 'entry-2', customerId: 'b', title: 'Beacon Ltd' },
          ]}
          connection={{ id: 'x', status: 'Linked', platformName: 'Xero' }}
          offersSync={offersSync}
        />
      </RouterContext>
    </QueryClientProvider>,
  )
}

it('each name leads to its change, and one button syncs them all', () => {
  show(true)
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['Anchor Ltd', '/companies/c/writes?write=entry-1'],
    ['Beacon Ltd', '/companies/c/writes?write=entry-2'],
  ])
  const button = screen.getByRole('button', { name: 'Sync customers now' })
  expect(button.getAttribute('aria-disabled')).not.toBe('true')
})

it('offers no sync beside a list that does', () => {
  show(false)
  expect(screen.queryByRole('button')).toBeNull()
})
