import { afterEach, expect, it, vi } from 'vitest'
import { keepPastedList, pastedList, subscribeToPastedLists } from './pasted-lists.ts'
import { forgetStored } from './stored-changes.ts'

/** As a reload does. */
const forget = forgetStored

afterEach(() => {
  vi.useRealTimers()
  sessionStorage.clear()
  forget()
})

it('keeps the list of each company over a reload, in this tab only', () => {
  keepPastedList('a', 'one')
  keepPastedList('b', 'two')
  forget()
  expect([pastedList('a'), pastedList('b'), pastedList('c')]).toEqual(['one', 'two', ''])
  keepPastedList('a', '')
  forget()
  expect([pastedList('a'), pastedList('b')]).toEqual(['', 'two'])
  expect(localStorage).toHaveLength(0)
})

it('ends after half a day, and with the lists of more companies than anybody works on', () => {
  vi.useFakeTimers({ now: 0 })
  keepPastedList('a', 'one')
  vi.setSystemTime(12 * 3_600_000)
  expect(pastedList('a')).toBe('one')
  vi.setSystemTime(12 * 3_600_000 + 1)
  expect(pastedList('a')).toBe('')
  for (const id of ['b', 'c', 'd', 'e', 'f', 'g']) keepPastedList(id, id)
  forget()
  expect(['a', 'b', 'c', 'g'].map(pastedList)).toEqual(['', '', 'c', 'g'])
})

it('is told to whoever shows it when all that is stored is cleared', () => {
  keepPastedList('a', 'one')
  const hear = vi.fn<() => void>()
  const stop = subscribeToPastedLists(hear)
  sessionStorage.clear()
  forgetStored()
  expect([hear.mock.calls.length, pastedList('a')]).toEqual([1, ''])
  stop()
})

it('a list too long for the storage lasts as long as the page, and leaves none before it behind', () => {
  keepPastedList('a', 'one')
  const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepPastedList('a', 'long')
  setItem.mockRestore()
  expect(pastedList('a')).toBe('long')
  forget()
  expect(pastedList('a')).toBe('')
})
