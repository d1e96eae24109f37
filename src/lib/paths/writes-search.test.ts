import { expect, it } from 'vitest'
import { toWritesList } from './writes-link.ts'
import { parseWritesSearch } from './writes-search.ts'

const parse = (query: string) => parseWritesSearch(Object.fromEntries(new URLSearchParams(query)))

it('reads the state of the changes', () => {
  expect(parse('show=awaiting-sync').search).toMatchObject({ show: 'awaiting-sync', status: undefined })
  expect(parse('status=Failed&operation=o1').search).toMatchObject({
    page: 1,
    status: 'Failed',
    operation: 'o1',
    write: undefined,
  })
})

it('names what it could not use', () => {
  expect(parse('status=Odd&page=-1&show=all').problems).toEqual(['page', 'show', 'status'])
  expect(parse('page=&status=').problems).toEqual([])
})

it('finds groups among changes of every status', () => {
  expect(parse('show=done&status=Failed')).toMatchObject({
    search: { show: 'done', status: undefined },
    problems: ['status'],
  })
})

it('leads back to itself', () => {
  const { search } = parse('page=2&status=Failed')
  expect(toWritesList('c1', search).href).toBe('/companies/c1/writes?page=2&status=Failed')
})
