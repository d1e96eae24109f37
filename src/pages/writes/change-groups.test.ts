import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { countGroups, pageOfGroup } from './change-groups.ts'

const rows = (count: number, status: string): WriteRow[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `${status} ${place}`,
    operation: operation(status),
    entry: undefined,
  }))

const all = [...rows(51, 'Failed'), ...rows(2, 'Success'), ...rows(1, 'Pending')]

it('counts each group, also the empty ones', () => {
  expect(countGroups(all, null)).toEqual({ attention: 51, waiting: 1, 'awaiting-sync': 0, done: 2 })
})

it('has pages of a group', () => {
  expect(pageOfGroup(all, 'attention', 1, null)).toMatchObject({ shown: 50, total: 51, hasNext: true })
  const last = pageOfGroup(all, 'attention', 2, null)
  expect(last).toMatchObject({ shown: 1, hasNext: false })
  expect(last.rows.map(({ id }) => id)).toEqual(['Failed 50'])
})
