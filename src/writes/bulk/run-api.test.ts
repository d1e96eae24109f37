import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idBatches, idsAtOnce } from './run-api.ts'

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

it('batches hold every ID once, in its order, and one that can’t be queried alone', () => {
  const id = fc.oneof(fc.uuid(), fc.constantFrom('a||b', 'x y', 'y'.repeat(900)))
  fc.assert(
    fc.property(fc.array(id, { maxLength: 120 }), (ids) => {
      const batches = idBatches(ids)
      expect(batches.flat()).toEqual(ids)
      for (const batch of batches) expect(batch.length === 1 || idsAtOnce(batch) === batch.length).toBe(true)
    }),
  )
})
