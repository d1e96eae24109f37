import { expect, it } from 'vitest'
import { compare, spreadOf } from './compare.ts'
import type { Round } from './rounds.ts'

const ROUNDS: readonly Round[] = [
  { floor: { firstRow25: 100, sort: 50, record: 20 }, desk: { firstRow25: 110, sort: 60, record: 45 } },
  { floor: { firstRow25: 200, sort: 40, record: 20 }, desk: { firstRow25: 300, sort: 60, record: 70 } },
  { floor: { firstRow25: 100, sort: 100, record: 30 }, desk: { firstRow25: 120, sort: 110, record: 48 } },
]

function figure(name: string) {
  return compare(ROUNDS, 'fast').find((each) => each.name === name)
}

it('compares within each round', () => {
  expect(figure('First of 25 rows, cold')).toEqual({
    name: 'First of 25 rows, cold',
    unit: 'ms',
    value: 120,
    beside: { floor: 100, ratio: 1.2 },
    bound: { mostTimes: 1.2 },
  })
  expect(figure('Sort')).toMatchObject({ value: 60, beside: { floor: 50, ratio: 1.2 } })
})

it('knows goals that are no ratios', () => {
  expect(figure('Row → record')).toMatchObject({ value: 48, bound: { most: 50 } })
})

it('takes the time until usable for a multiple of the first row', () => {
  const rounds = [{ floor: { firstRow25: 100, typingFilters: 400 }, desk: { typingFilters: 240 } }]
  expect(compare(rounds, 'slow').find(({ name }) => name.startsWith('Usable: typing'))).toMatchObject({
    value: 240,
    beside: { floor: 400, ratio: 2.4 },
    bound: { mostTimes: 2.5 },
  })
})

it('never lets more frames be dropped than the floor drops', () => {
  const rounds = [{ floor: { droppedFrames: 3 }, desk: { droppedFrames: 5 } }]
  const dropped = compare(rounds, 'fast').find(({ unit }) => unit === '%')
  expect(dropped).toMatchObject({ value: 5, bound: { most: 3 } })
})

it('reports a goal that nothing was measured for, and leaves out what has none', () => {
  expect(figure('Attachment → first pixels of its PDF')?.value).toBeNaN()
  expect(compare(ROUNDS, 'slow').map(({ name }) => name)).not.toContain('5,000 rows scrolled: dropped frames')
})

it('says how far the floor varied', () => {
  expect(spreadOf(ROUNDS)).toBe(1)
})
