import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { RouterContext } from '../../components/router/router-context.ts'
import type { Router } from '../../components/router/router.ts'
import { changeRow } from '../../components/write/change-row.ts'
import { ChangeElsewhere } from './ChangeElsewhere.tsx'

const NOON = Date.UTC(2026, 10, 23, 12)

function show(change: PushOperation) {
  const row = changeRow(
    { id: 'push-1', operation: change, entry: undefined },
    { nowMs: NOON, lastSync: null, names: new Map() },
  )
  const router: Partial<Router> = { navigate: () => undefined, preload: () => undefined }
  return render(
    // Links need these two alone.
    <RouterContext value={router as Router}>
      <ChangeElsewhere companyId="c" row={row} operation={change} />
    </RouterContext>,
  ).container.textContent
}

const ofCustomer = { changes: [{ type: 'Modified', recordRef: { id: 'customer-1' } }] }

it('a failed change of a known customer can only be corrected where it was sent, and leads to the customer', () => {
  expect(show(operation('Failed', ofCustomer))).toContain('Only the person who sent it can correct it')
  const link = screen.getByRole('link', { name: 'Open customer' })
  expect(link.getAttribute('href')).toBe('/companies/c/customers/customer-1')
})

it('where Codat names no customer, it says so', () => {
  expect(show(operation('Failed', { changes: [] }))).toContain('Codat doesn’t say which customer it’s about.')
  expect(screen.queryByRole('link')).toBeNull()
})

it('a confirmed change has nothing to correct', () => {
  const text = show(operation('Success', ofCustomer))
  expect(text).toContain('another browser')
  expect(text).not.toContain('correct')
})
