import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyNothing } from './why-nothing.ts'

/** Which clauses each record meets. */
const worlds = fc.integer({ min: 1, max: 9 }).chain((clauses) =>
  fc.record({
    clauses: fc.constant(Array.from({ length: clauses }, (_, place) => place)),
    records: fc.array(fc.array(fc.boolean(), { minLength: clauses, maxLength: clauses }), { maxLength: 12 }),
  }),
)

test('of any list, what is said to help does, by as much as is said, at no more than three counts', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ clauses, records }) => {
      const matching = (kept: readonly number[]) =>
        records.filter((record) => kept.every((place) => record[place])).length
      fc.pre(matching(clauses) === 0)
      let counts = 0
      const { remedies, unmet } = await whyNothing(clauses, (kept) => {
        counts += 1
        return Promise.resolve(matching(kept))
      })
      expect(counts).toBeLessThanOrEqual(3)
      for (const { dropped, matches } of remedies) {
        expect(matches).toBeGreaterThan(0)
        expect(matching(clauses.filter((clause) => !dropped.includes(clause)))).toBe(matches)
      }
      // Of three, each that helps by itself is named. Of more, there is a way out where the first ones alone leave something.
      const helpful = clauses.filter((clause) => matching(clauses.filter((one) => one !== clause)) > 0)
      const first = clauses.slice(0, Math.floor(clauses.length / 4))
      const expected = clauses.length <= 3 ? helpful.length : Number(matching(first) > 0)
      expect(remedies.length).toBeGreaterThanOrEqual(expected)
      expect(unmet.length > 0 && (remedies.length > 0 || matching(unmet) > 0)).toBe(false)
      expect(remedies.length).toBeLessThanOrEqual(clauses.length <= 3 ? helpful.length : 1)
    }),
    { numRuns: 500 },
  )
})

test('the clause of many that removed everything is named, not its neighbours', async () => {
  for (const guilty of [0, 1, 2, 3]) {
    const { remedies } = await whyNothing([0, 1, 2, 3], (kept) =>
      Promise.resolve(kept.includes(guilty) ? 0 : 7),
    )
    expect(remedies).toEqual([{ dropped: [guilty], matches: 7 }])
  }
})

test('the last of a list, which are what seldom removes everything, share a block before any others do', async () => {
  for (const guilty of [0, 1, 2]) {
    const { remedies } = await whyNothing([0, 1, 2, 3, 'deleted'], (kept) =>
      Promise.resolve(kept.includes(guilty) ? 0 : 7),
    )
    expect(remedies).toEqual([{ dropped: [guilty], matches: 7 }])
  }
})

test('a number that Codat doesn’t say is still more than none', async () => {
  const { remedies } = await whyNothing(['a', 'b'], (kept) =>
    Promise.resolve(kept.includes('a') ? 0 : undefined),
  )
  expect(remedies).toEqual([{ dropped: ['a'], matches: undefined }])
})
