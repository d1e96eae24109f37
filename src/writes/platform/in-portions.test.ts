import { expect, it } from 'vitest'
import { PORTION, readInPortions, writeInPortions } from './in-portions.ts'

const rows = Array.from({ length: 2 * PORTION + 1 }, (_, place) => place)

/** Nothing of the first portion. */
const readable = (raw: unknown) => (typeof raw === 'number' && raw >= PORTION ? [raw] : [])

it('reads all rows, some at a time; a portion of which nothing can be read isn’t the last', async () => {
  const ranges: number[][] = []
  const read = await readInPortions((from, to) => {
    ranges.push([from, to])
    return Promise.resolve(rows.slice(from, to))
  }, readable)
  expect(read).toEqual(rows.slice(PORTION))
  expect(ranges).toEqual([0, 1, 2, 3].map((portion) => [portion * PORTION, (portion + 1) * PORTION]))
  expect(await readInPortions(() => Promise.resolve([]), readable)).toEqual([])
})

it('writes all rows, each portion once the one before is written', async () => {
  const written: number[] = []
  const mostAtOnce: number[] = []
  let underWay = 0
  await writeInPortions(rows, async (row) => {
    underWay += 1
    mostAtOnce.push(underWay)
    await Promise.resolve()
    written.push(row)
    underWay -= 1
  })
  expect(written).toEqual(rows)
  expect(Math.max(...mostAtOnce)).toBe(PORTION)
})

it('writes nothing after a portion that failed', async () => {
  const written: number[] = []
  const writing = writeInPortions(rows, (row) => {
    written.push(row)
    return row === 1 ? Promise.reject(new Error('No room')) : Promise.resolve()
  })
  await expect(writing).rejects.toThrow('No room')
  expect(written).toHaveLength(PORTION)
})
