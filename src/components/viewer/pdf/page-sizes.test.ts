import { describe, expect, it } from 'vitest'
import { pageInSight, turned } from './page-sizes.ts'

const A4 = { width: 595, height: 842 }

it.each([
  [0, A4],
  [180, A4],
  [90, { width: 842, height: 595 }],
  [270, { width: 842, height: 595 }],
])('a page turned by %d degrees', (rotation, size) => {
  expect(turned(A4, rotation)).toEqual(size)
})

describe('the page that is read', () => {
  const tops = [12, 124, 236]
  it.each([
    ['at the beginning', 0, 90, 1],
    ['a third down the window', 100, 90, 2],
    ['with the next one barely in sight', 60, 90, 1],
    ['at the very end, though it is small', 258, 90, 3],
  ])('%s', (_, scrollTop, viewHeight, page) => {
    expect(pageInSight(tops, scrollTop, viewHeight, 100)).toBe(page)
  })

  it('is the first where there is no page', () => {
    expect(pageInSight([], 0, 90, 0)).toBe(1)
  })
})
