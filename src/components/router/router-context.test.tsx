import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { readAddress } from '../../lib/paths/read-address.ts'
import { PlaceContext, RouterContext, useNewestRoute } from './router-context.ts'
import type { Router } from './router.ts'

const place = (href: string) => {
  const { pathname, search } = new URL(href, 'https://desk.example')
  return readAddress(pathname, search)
}

/** The search that is to be changed, with this on the screen and this in the address. */
function searched(shown: string, address: string | undefined) {
  const router: Partial<Router> = { newest: () => (address === undefined ? undefined : place(address)) }
  const wrapper = ({ children }: { children: ReactNode }) => (
    // The hook needs this alone.
    <RouterContext value={router as Router}>
      <PlaceContext value={place(shown)}>{children}</PlaceContext>
    </RouterContext>
  )
  const { result } = renderHook(() => useNewestRoute('customers'), { wrapper })
  return result.current().search.q
}

it.each([
  ['that of the address, which the screen is about to follow', '/companies/c1/customers?q=new', 'new'],
  ['that of the screen where the address is another company’s', '/companies/c2/customers?q=new', 'old'],
  ['that of the screen where the address is another page’s', '/companies/c1/customers/7', 'old'],
  ['that of the screen before there is an address', undefined, 'old'],
])('the search to change is %s', (_which, address, q) => {
  expect(searched('/companies/c1/customers?q=old', address)).toBe(q)
})
