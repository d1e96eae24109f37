import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { CompanyIndexHandle } from '../../../components/company-index/use-company-index.ts'
import { findRecords } from '../../../components/company-index/questions/records.ts'
import { recordsOf } from '../../../components/company-index/questions/records.fixture.ts'
import { SelectFound } from './SelectFound.tsx'
import { selectingIn, setSelecting } from './selection-store.ts'

const navigate = vi.hoisted(() => vi.fn<(target: { href: string }) => void>())
vi.mock(import('../../../components/router/router-context.ts'), async (original) => ({
  ...(await original()),
  useNavigate: () => navigate,
}))

const many = Array.from({ length: 9339 }, (_, at) => ({ id: String(at) }))
const records = recordsOf({ id: 'a' }, { id: 'b' }, { id: 'c' }, ...many)
/** How many records each answer had. */
const parts: number[] = []
/** Answers about whole records alone. */
const index = {
  companyId: 'co',
  ask: (_: string, { ids }: { ids: readonly string[] }) => {
    parts.push(ids.length)
    return Promise.resolve(findRecords(records, { ids }))
  },
} as unknown as CompanyIndexHandle

beforeEach(() => {
  navigate.mockClear()
  setSelecting('co', undefined)
})

const button = () => screen.getByRole('button', { name: 'Select these customers' })

it('selects each customer once, and opens the list of customers', async () => {
  render(<SelectFound index={index} isEmpty={false} readIds={() => Promise.resolve(['c', 'a', 'c'])} />)
  await userEvent.click(button())
  expect(selectingIn('co')?.selection).toEqual({ kind: 'some', ids: new Set(['c', 'a']) })
  expect([...(selectingIn('co')?.records.keys() ?? [])]).toEqual(['c', 'a'])
  expect(navigate).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ href: '/companies/co/customers' }),
  )
})

it('selects all that a rule of the audit finds in a company of 10,000, without holding up the page', async () => {
  parts.length = 0
  render(
    <SelectFound index={index} isEmpty={false} readIds={() => Promise.resolve(many.map(({ id }) => id))} />,
  )
  await userEvent.click(button())
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  expect(selectingIn('co')?.records.size).toBe(9339)
  expect(Math.max(...parts)).toBeLessThanOrEqual(1000)
})

it.each([
  [
    'too many',
    () => Promise.resolve(Array.from({ length: 20_001 }, (_, n) => String(n))),
    /20,001 customers/,
  ],
  ['what can’t be read', () => Promise.reject(new Error('No worker')), /Couldn’t select/],
])('says so for %s, and selects nothing', async (_, readIds, text) => {
  render(<SelectFound index={index} isEmpty={false} readIds={readIds} />)
  await userEvent.click(button())
  expect((await screen.findByRole('alert')).textContent).toMatch(text)
  expect(selectingIn('co')).toBeUndefined()
  expect(navigate).not.toHaveBeenCalled()
})

it('has nothing to select where none were found', () => {
  render(<SelectFound index={index} isEmpty readIds={() => Promise.resolve([])} />)
  expect(button().getAttribute('aria-disabled')).toBe('true')
})
