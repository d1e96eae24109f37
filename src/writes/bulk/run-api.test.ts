import { expect, it } from 'vitest'
import { idsAtOnce } from './run-api.ts'

it('reads as many records at once as a query holds', () => {
  const ids = Array.from({ length: 60 }, (_, place) => `id-${place}`)
  expect(idsAtOnce(ids)).toBe(45)
  expect(idsAtOnce(ids.slice(0, 3))).toBe(3)
  expect(idsAtOnce(ids.map((id) => id.padEnd(300, 'x')))).toBe(6)
})

it('leaves out an ID that would mean something else in a query', () => {
  expect(idsAtOnce(['1', '2', 'a||b', '3'])).toBe(2)
  expect(idsAtOnce(['a b'])).toBe(0)
})
