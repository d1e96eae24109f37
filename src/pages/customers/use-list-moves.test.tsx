import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useListMoves } from './use-list-moves.ts'

function show(page: number, { hasNext = true, isPlaceholderData = false } = {}) {
  const onChange = vi.fn<(changes: object) => void>()
  const search = { ...DEFAULT_CUSTOMERS_SEARCH, page }
  const { result } = renderHook(() =>
    useListMoves(search, { list: { isPlaceholderData }, hasNext }, onChange),
  )
  return { result, onChange }
}

it('paging by keyboard goes on in the first row', () => {
  const { result, onChange } = show(2)
  act(() => result.current.step(1))
  act(() => result.current.step(-1))
  expect(onChange.mock.calls).toEqual([[{ page: 3 }], [{ page: 1 }]])
  expect(result.current.focusIn('customerName')).toBe('first-row')
})

it.each([
  ['before the first page', -1, 1, {}],
  ['past the last page', 1, 2, { hasNext: false }],
  ['while a page loads', 1, 2, { isPlaceholderData: true }],
] as const)('there is no step %s', (_, step, page, facts) => {
  const { result, onChange } = show(page, facts)
  act(() => result.current.step(step))
  expect(onChange).not.toHaveBeenCalled()
  expect(result.current.focusIn('customerName')).toBeUndefined()
})

it('ordering the list keeps the focus on the heading, once the list is in that order', () => {
  const { result, onChange } = show(1)
  act(() => result.current.order('-phone'))
  expect(onChange).toHaveBeenCalledWith({ orderBy: '-phone' })
  expect(result.current.focusIn('customerName')).toBeUndefined()
  expect(result.current.focusIn('-phone')).toBe('sorted-heading')
})

it('the pager keeps the focus itself', () => {
  const { result, onChange } = show(1)
  act(() => result.current.order('-phone'))
  act(() => result.current.jump(4))
  expect(onChange).toHaveBeenLastCalledWith({ page: 4 })
  expect(result.current.focusIn('-phone')).toBeUndefined()
})
