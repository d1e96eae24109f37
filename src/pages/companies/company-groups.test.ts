import { expect, it } from 'vitest'
import { groupsOf } from './company-groups.ts'

const companies = (...ids: string[]) => ids.map((id) => ({ id, name: id }))
const shown = (...args: Parameters<typeof groupsOf>) =>
  groupsOf(...args)
    .filter((group) => group.companies.length > 0)
    .map(({ title, companies: all }) => `${title ?? ''}: ${all.map(({ id }) => id).join('')}`)

it('lists each company once, the person’s own first', () => {
  const own = { pinned: companies('c'), recent: companies('a') }
  expect(shown(companies('a', 'b', 'c', 'd'), own, [])).toEqual([
    'Pinned: c',
    'Recently opened: a',
    'All companies: bd',
  ])
})

it('has one group without a title where there is nothing to tell apart', () => {
  expect(shown(companies('a', 'b'), { pinned: [], recent: [] }, [])).toEqual([': ab'])
})

it('lists what was found by platform or ID after what was found by name', () => {
  const own = { pinned: [], recent: [] }
  expect(shown(companies('a'), own, companies('a', 'b'))).toEqual(['By name: a', 'By platform or ID: b'])
  expect(shown([], { pinned: companies('x'), recent: [] }, companies('b'))).toEqual(['By platform or ID: b'])
})
