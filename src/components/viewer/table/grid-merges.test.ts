import { expect, it } from 'vitest'
import { mergesWithin } from './grid-merges.ts'

const merge = { row: 2, column: 1, rows: 4, columns: 2, text: 'Total' }

it('a merged cell covers its others', () => {
  expect(Array.from(mergesWithin([{ ...merge, rows: 1 }], 0, 10))).toEqual([
    ['2/1', { rows: 1, columns: 2, text: 'Total' }],
    ['2/2', 'covered'],
  ])
})

it('of a merged cell that begins above the rows in sight the rest is there', () => {
  const cells = mergesWithin([merge], 4, 5)
  expect(cells.get('4/1')).toEqual({ rows: 1, columns: 2, text: 'Total' })
  expect(cells.get('4/2')).toBe('covered')
  expect(cells.size).toBe(2)
})

it('the rest of one that begins in the frozen rows above has no second text', () => {
  expect(mergesWithin([merge], 3, 10, 3).get('3/1')).toEqual({ rows: 3, columns: 2, text: '' })
  expect(mergesWithin([merge], 0, 3, 3).get('2/1')).toEqual({ rows: 1, columns: 2, text: 'Total' })
  expect(mergesWithin([merge], 4, 10, 2).get('4/1')?.valueOf()).toMatchObject({ text: 'Total' })
})

it('one that is out of sight is not there', () => {
  expect(mergesWithin([merge], 6, 9).size).toBe(0)
})
