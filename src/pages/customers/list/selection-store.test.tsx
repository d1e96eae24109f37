import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { selectAll, selectedCount } from '../../../model/selection/selection.ts'
import {
  NOTHING_SELECTED,
  selectingIn,
  selectRecords,
  setSelecting,
  useSelecting,
} from './selection-store.ts'

const record = (id: string): CustomerRecord => ({ readable: true, customer: { id } })
const NAMELESS: CustomerRecord = { readable: false, id: undefined, raw: {} }

it('keeps what was chosen one by one, in the order it was, without records that have no ID', () => {
  let state = selectRecords(NOTHING_SELECTED, [record('b'), NAMELESS, record('a')], true)
  expect([...state.records.keys()]).toEqual(['b', 'a'])
  expect(selectedCount(state.selection, 9)).toBe(2)
  state = selectRecords(state, [record('b')], false)
  expect([...state.records.keys()]).toEqual(['a'])
  expect(selectedCount(state.selection, 9)).toBe(1)
})

it('takes records out of a rule', () => {
  const all = { selection: selectAll('list', 9), records: new Map() }
  const state = selectRecords(all, [record('a'), record('b')], false)
  expect(selectedCount(state.selection, 9)).toBe(7)
  expect(selectedCount(selectRecords(state, [record('a')], true).selection, 9)).toBe(8)
})

it('is one for each company, and heard of', () => {
  const { result } = renderHook(() => useSelecting('one'))
  expect(result.current).toBeUndefined()
  act(() => setSelecting('one', selectRecords(NOTHING_SELECTED, [record('a')], true)))
  expect(result.current?.records.size).toBe(1)
  expect(selectingIn('two')).toBeUndefined()
  act(() => setSelecting('one', undefined))
  expect(result.current).toBeUndefined()
})
