import { expect, it } from 'vitest'
import type { Company } from '../companies.ts'
import { searchPlan } from './search-plan.ts'

const accounting = (lastSync?: string) => ({ id: 'c', sourceType: 'Accounting', status: 'Linked', lastSync })
const company = (id: string, more: Partial<Company> = {}): Company => ({
  id,
  dataConnections: [accounting('2026-01-01T00:00:00Z')],
  ...more,
})

it('searches own companies first, each once', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => company(id))
  const { companies, skipped } = searchPlan([...all, ...all], ['d', 'gone', 'b', 'd'])
  expect(companies.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
  expect(skipped).toEqual([])
})

it('leaves out what has no customers at Codat, with the reason', () => {
  const { companies, skipped } = searchPlan(
    [
      company('bank', { dataConnections: [{ id: 'c', sourceType: 'Banking', status: 'Linked' }] }),
      company('none', { dataConnections: [] }),
      company('never', { dataConnections: [accounting()] }),
      company('year one', { dataConnections: [accounting('0001-01-01T00:00:00')] }),
      company('by its own date', { dataConnections: [accounting()], lastSync: '2026-01-01T00:00:00Z' }),
      company('unknown', { dataConnections: undefined }),
      company('cut off', {
        dataConnections: [{ ...accounting('2026-01-01T00:00:00Z'), status: 'Deauthorized' }],
      }),
    ],
    [],
  )
  expect(companies.map(({ id }) => id)).toEqual(['by its own date', 'unknown', 'cut off'])
  expect(skipped.map(({ company: { id }, reason }) => [id, reason])).toEqual([
    ['bank', 'no-accounting'],
    ['none', 'no-accounting'],
    ['never', 'never-synced'],
    ['year one', 'never-synced'],
  ])
})
