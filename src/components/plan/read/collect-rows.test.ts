import { expect, it } from 'vitest'
import { RowCollector } from './collect-rows.ts'
import { NoTable } from './import-limits.ts'

it('the first row with anything in it is the heading; blank ones are left out', () => {
  const collector = new RowCollector()
  for (const [number, cells] of [['', ' '], ['Name'], [], ['Ada']].entries()) collector.add({ number, cells })
  expect(collector.end()).toEqual({ headings: ['Name'], rows: [{ number: 3, cells: ['Ada'] }] })
})

it('a row with nothing but a cell that can’t be read is a row', () => {
  const collector = new RowCollector()
  collector.add({ number: 1, cells: ['Name'] })
  expect(() => collector.end()).toThrow(NoTable)
  collector.add({ number: 2, cells: [], bad: new Map([[0, 'why']]) })
  expect(collector.end().rows).toHaveLength(1)
})
