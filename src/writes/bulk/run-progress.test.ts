import { expect, it } from 'vitest'
import { countOutcomes, endedOf, finishTime, settledOf } from './run-progress.ts'

const counts = (more: object = {}) => ({ ...countOutcomes([]), ...more })

it('counts rows by what became of them', () => {
  const rows = (['waiting', 'confirmed', 'confirmed'] as const).map((kind) => ({ outcome: { kind } }))
  expect(countOutcomes(rows)).toEqual(counts({ waiting: 1, confirmed: 2 }))
})

it('counts as ended what nothing more will happen to', () => {
  expect(endedOf(counts({ waiting: 3, pending: 2, confirmed: 5, failed: 1, 'set-aside': 2 }))).toBe(8)
  expect(settledOf(counts({ waiting: 3, confirmed: 5, 'not-sent': 4 }))).toBe(5)
})

it('goes on as it did since it was started, once that says something', () => {
  const now = counts({ waiting: 20, confirmed: 30 })
  expect(finishTime(now, { at: 0, ended: 20 }, 10_000)).toBe(30_000)
  expect(finishTime(now, { at: 0, ended: 26 }, 10_000)).toBeUndefined()
  expect(finishTime(now, { at: 10_000, ended: 0 }, 10_000)).toBeUndefined()
})
