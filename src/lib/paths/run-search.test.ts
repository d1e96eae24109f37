import { expect, it } from 'vitest'
import { toRun } from './run-link.ts'
import { compactRunSearch, parseRunSearch } from './run-search.ts'

it('reads what the address says, and leaves out what needn’t be said', () => {
  const { search, problems } = parseRunSearch({ page: '2', show: 'failed' })
  expect(search).toEqual({ page: 2, show: 'failed', connection: undefined })
  expect(problems).toEqual([])
  expect(toRun('c1', 'r1', compactRunSearch(search)).href).toBe('/companies/c1/runs/r1?page=2&show=failed')
  expect(toRun('c1', 'r1', compactRunSearch(parseRunSearch({}).search)).href).toBe('/companies/c1/runs/r1')
})

it('names what it can’t use', () => {
  expect(parseRunSearch({ show: 'lost' })).toMatchObject({ search: { show: undefined }, problems: ['show'] })
})
