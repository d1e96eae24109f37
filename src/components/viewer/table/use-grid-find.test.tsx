import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ANNOUNCE_EVENT } from '../../ui/announce.ts'
import { useGridFind } from './use-grid-find.ts'

const data = { head: ['Name'], isHeadText: true, rows: [['Acme'], ['Bo'], ['Acme Ltd']] }

it('counts hits, steps around and says where each is', async () => {
  const said: unknown[] = []
  window.addEventListener(ANNOUNCE_EVENT, (event) => said.push(event instanceof CustomEvent && event.detail))
  const { result } = renderHook(() => useGridFind(data, 'cells'))
  act(() => result.current.box.onQuery('acme'))
  await waitFor(() => expect(result.current.box).toMatchObject({ count: 2, current: 0, isPartial: false }))
  act(() => result.current.box.onStep(1))
  expect(result.current.box.current).toBe(1)
  act(() => result.current.box.onStep(1))
  expect(result.current.find.place).toBe(0)
  expect(said).toEqual(['Row 3, Name: Acme Ltd', 'Row 1, Name: Acme'])
})

it('nothing is found of nothing', () => {
  const { result } = renderHook(() => useGridFind(data, 'cells'))
  expect(result.current.box).toMatchObject({ count: 0, current: -1, isPartial: false })
})
