import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ElementSize } from '../use-element-size.ts'
import { usePageLayout } from './use-page-layout.ts'

const UPRIGHT = { width: 200, height: 300 }

const show = (room: ElementSize | undefined, count = 1, size = UPRIGHT) =>
  renderHook(() => usePageLayout(count, size, room)).result

// The window is 24 pixels wider and higher than a page at a scale of 1, for the gaps around it.
const FITTING = { width: 224, height: 324 }

it('pages keep their size until the room is known', () => {
  expect(show(undefined).current.layout.scale).toBe(1)
})

it('pages are as wide as the window, but not blown up', () => {
  expect(show({ width: 124, height: 324 }).current.layout.scale).toBe(0.5)
  expect(show({ width: 2024, height: 324 }).current.layout.scale).toBe(1.25)
})

it.each([
  ['fit-width', { width: 424, height: 324 }, 2],
  ['fit-page', { width: 424, height: 324 }, 1],
  ['fit-page', { width: 124, height: 324 }, 0.5],
  [3, FITTING, 3],
  [100, FITTING, 8],
] as const)('a zoom of %s in %o has a scale of %d', (zoom, room, scale) => {
  const result = show(room)
  act(() => result.current.setZoom(zoom))
  expect(result.current.layout.scale).toBe(scale)
})

it('a rotated page lies, and fits the window as it lies', () => {
  const result = show({ width: 324, height: 224 })
  act(() => result.current.rotate())
  expect(result.current.rotation).toBe(90)
  expect(result.current.layout).toEqual({ sizes: [{ width: 300, height: 200 }], tops: [12], scale: 1 })
  for (let turn = 0; turn < 3; turn++) act(() => result.current.rotate())
  expect(result.current.rotation).toBe(0)
})

it('pages are assumed to be like the first until they are rendered', () => {
  const result = show(FITTING, 3)
  expect(result.current.layout.tops).toEqual([12, 324, 636])
  act(() => result.current.handleSize(2, { width: 200, height: 100 }))
  expect(result.current.layout.tops).toEqual([12, 324, 436])
})
