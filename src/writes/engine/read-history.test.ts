import { describe, expect, test } from 'vitest'
import { draftEntry, NOON } from '../rules/entry.fixture.ts'
import { readHistory } from './read-history.ts'
import type { PushApi } from './push-api.ts'

const MINUTE = 60_000
const never = new AbortController().signal

/** A history of one write a minute, the last of them at noon, handed out in some order. */
function historyOf(count: number, order: (keys: number[]) => number[], tells: { total: boolean }) {
  const rows = order(Array.from({ length: count }, (_, age) => age)).map((age) => ({
    readable: true as const,
    operation: {
      pushOperationKey: `minute -${age}`,
      requestedOnUtc: new Date(NOON - age * MINUTE).toISOString(),
    },
  }))
  const pages: number[] = []
  const api: PushApi = {
    send: () => Promise.reject(new Error('nothing is sent')),
    operation: () => Promise.reject(new Error('nothing is asked')),
    history: (_entry, page) => {
      pages.push(page)
      const results = rows.slice((page - 1) * 100, page * 100)
      return Promise.resolve({ results, ...(tells.total && { totalResults: count }) })
    },
  }
  const read = async () => {
    const { operations, isComplete } = await readHistory(api, draftEntry(), NOON - 5.5 * MINUTE, never)
    const recent = ['minute -0', 'minute -5']
    const found = recent.every((key) => operations.some(({ pushOperationKey }) => pushOperationKey === key))
    return { found, isComplete, pages }
  }
  return { read }
}

const newestFirst = (keys: number[]) => keys
const oldestFirst = (keys: number[]) => keys.toReversed()
const mixed = (keys: number[]) => keys.toSorted((a, b) => ((a * 37) % 101) - ((b * 37) % 101))

describe('the push history is read until it answers the question', () => {
  test.each([
    ['newest first: one page', 350, newestFirst, { total: true }, [1]],
    ['newest first, without a total: one page', 350, newestFirst, { total: false }, [1]],
    ['oldest first: from its end', 350, oldestFirst, { total: true }, [1, 4]],
    ['oldest first, with few on the last page: from its end', 402, oldestFirst, { total: true }, [1, 5, 4]],
    ['oldest first, without a total: to its end', 350, oldestFirst, { total: false }, [1, 2, 3, 4]],
    ['in no order: to its end', 350, mixed, { total: true }, [1, 2, 3, 4]],
  ])('%s', async (_name, count, order, tells, pages) => {
    expect(await historyOf(count, order, tells).read()).toEqual({ found: true, isComplete: true, pages })
  })

  test('one that is too long to be read and in no useful order says that it is not complete', async () => {
    expect(await historyOf(900, mixed, { total: true }).read()).toMatchObject({ isComplete: false })
    expect(await historyOf(900, oldestFirst, { total: false }).read()).toMatchObject({ isComplete: false })
  })
})
