import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SearchPace } from './search-pace.ts'

/** Keys at these times, and when a search was sent for them: the latest of what was typed once its wait is over. */
function searchesFor(keys: readonly number[], isSparing = false): number[] {
  const pace = new SearchPace()
  const sent: number[] = []
  let due = Number.POSITIVE_INFINITY
  const send = (at: number) => {
    pace.searched(at)
    sent.push(at)
    due = Number.POSITIVE_INFINITY
  }
  for (const at of keys) {
    if (due <= at) send(due)
    const wait = pace.waitMs(at, isSparing)
    if (wait === 0) send(at)
    else due = at + wait
  }
  if (due < Number.POSITIVE_INFINITY) send(due)
  return sent
}

it('the first key is searched for at once, and the next when the typing rests', () => {
  expect(searchesFor([1000])).toEqual([1000])
  expect(searchesFor([1000, 1030, 1060])).toEqual([1000, 1210])
})

it('unhurried keys are searched for at once', () => {
  expect(searchesFor([1000, 1250, 1500, 1900])).toEqual([1000, 1250, 1500, 1900])
})

it('of a quick typist every second key is searched for at once', () => {
  expect(searchesFor([1000, 1120, 1240, 1360, 1480])).toEqual([1000, 1240, 1480])
  expect(searchesFor([1000, 1120, 1240, 1360])).toEqual([1000, 1240, 1510])
})

it('a fifth search in a second waits for the second to be over', () => {
  expect(searchesFor([1000, 1210, 1420, 1630, 1840])).toEqual([1000, 1210, 1420, 1630, 2000])
})

it('where requests are scarce a search waits for a pause', () => {
  expect(searchesFor([1000, 1200, 1400], true)).toEqual([1800])
})

it('no second has more than four searches, and the last key is always searched for', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), (gaps) => {
      let at = 0
      const keys = gaps.map((gap) => (at += gap))
      const sent = searchesFor(keys)
      expect(sent.at(-1)).toBeGreaterThanOrEqual(at)
      for (const start of sent)
        expect(sent.filter((one) => one >= start && one < start + 1000).length).toBeLessThan(5)
    }),
  )
})
