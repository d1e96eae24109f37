import { afterEach, expect, it, vi } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { forgetStored } from '../../../lib/storage/stored-changes.ts'
import { select, selectAll } from '../../../model/selection/selection.ts'
import { keepSelections, takeKeptSelections } from './kept-selections.ts'
import { NOTHING_SELECTED, selectingIn, selectRecords, setSelecting } from './selection-store.ts'

const ACME: CustomerRecord = { readable: true, customer: { id: 'a', customerName: 'Acme' } }
const ODD: CustomerRecord = { readable: false, id: '7', raw: { id: 7, customerName: ['?'] } }
const some = selectRecords(NOTHING_SELECTED, [ODD, ACME], true)
const rule = { selection: select(selectAll('list', 10_000), ['x', 'y', 'z'], false), records: new Map() }

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

it('gives the next page what was selected in each company, in its order, and gives it once', () => {
  keepSelections(
    new Map([
      ['one', some],
      ['all', rule],
    ]),
  )
  const kept = new Map(takeKeptSelections())
  expect(kept.get('one')).toEqual({ selection: some.selection, records: some.records })
  expect([...(kept.get('one')?.records.keys() ?? [])]).toEqual(['7', 'a'])
  expect(kept.get('all')).toEqual(rule)
  expect(takeKeptSelections()).toEqual([])
  expect(localStorage).toHaveLength(0)
})

it('keeps nothing for longer than half a day, nor what isn’t a selection', () => {
  vi.useFakeTimers({ now: 0 })
  keepSelections(new Map([['one', some]]))
  vi.setSystemTime(12 * 3_600_000 + 1)
  expect(takeKeptSelections()).toEqual([])
  sessionStorage.setItem('desk.selections', '{"savedAt":1,"selections":[{"companyId":7}]}')
  expect(takeKeptSelections()).toEqual([])
})

it('leaves no older selection where the storage has no room for the new one', () => {
  keepSelections(new Map([['one', some]]))
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepSelections(new Map([['one', rule]]))
  expect(takeKeptSelections()).toEqual([])
})

it('is kept when the page goes, and forgotten when all that is stored is cleared', () => {
  setSelecting('one', some)
  window.dispatchEvent(new Event('pagehide'))
  expect(takeKeptSelections()).toHaveLength(1)
  forgetStored()
  expect(selectingIn('one')).toBeUndefined()
  window.dispatchEvent(new Event('pagehide'))
  expect(sessionStorage).toHaveLength(0)
})
