import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { selectAll } from '../../../model/selection/selection.ts'
import { NOTHING_SELECTED, selectingIn, selectRecords, setSelecting } from './selection-store.ts'
import { useRowSelection } from './use-row-selection.ts'

const items: CustomerRecord[] = [
  ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ readable: true as const, customer: { id } })),
  { readable: false, id: undefined, raw: {} },
]
const chosen = () => [...(selectingIn('co')?.records.keys() ?? [])].join('')

beforeEach(() => setSelecting('co', NOTHING_SELECTED))

function open() {
  const { result, rerender } = renderHook(({ page }) => useRowSelection('co', page), {
    initialProps: { page: items },
  })
  return {
    show: (page: CustomerRecord[]) => rerender({ page }),
    do: (change: (rows: NonNullable<typeof result.current>) => void) =>
      act(() => {
        if (result.current !== undefined) change(result.current)
      }),
    rows: () => result.current,
  }
}

it('a range grows and shrinks from where it began, and leaves what was selected before', () => {
  const list = open()
  list.do((rows) => rows.toggle(0, true))
  list.do((rows) => rows.extendTo(3, 2))
  expect(chosen()).toBe('acd')
  list.do((rows) => rows.extendTo(4, 3))
  expect(chosen()).toBe('acde')
  list.do((rows) => rows.extendTo(1, 4))
  expect(chosen()).toBe('abc')
})

it('a click with Shift reaches from the row selected last', () => {
  const list = open()
  list.do((rows) => rows.toggle(3, true))
  list.do((rows) => rows.extendTo(1))
  expect(chosen()).toBe('bcd')
})

it('a range brings back nothing that has changed since without it', () => {
  const list = open()
  list.do((rows) => rows.toggle(0, true))
  act(() => setSelecting('co', selectRecords(NOTHING_SELECTED, items.slice(4, 5), true)))
  list.do((rows) => rows.extendTo(1))
  expect(chosen()).toBe('eab')
  act(() => setSelecting('co', { ...NOTHING_SELECTED, selection: selectAll('list', 9) }))
  list.do((rows) => rows.extendTo(2))
  expect(selectingIn('co')?.selection).toEqual(selectAll('list', 9))
})

it('a range doesn’t reach to another page', () => {
  const list = open()
  list.do((rows) => rows.toggle(0, true))
  list.show(['f', 'g', 'h'].map((id) => ({ readable: true as const, customer: { id } })))
  list.do((rows) => rows.extendTo(2))
  expect(chosen()).toBe('ah')
})

it('the page is what can be selected of it', () => {
  const list = open()
  expect(list.rows()?.page).toBe('none')
  list.do((rows) => rows.togglePage(true))
  expect(list.rows()?.page).toBe('all')
  expect(list.rows()?.isSelected(5)).toBeUndefined()
  list.do((rows) => rows.toggle(1, false))
  expect(list.rows()?.page).toBe('some')
  expect(chosen()).toBe('acde')
  list.do((rows) => rows.togglePage(false))
  expect(chosen()).toBe('')
})

it('is nothing while nobody is selecting', () => {
  setSelecting('co', undefined)
  expect(open().rows()).toBeUndefined()
})
