import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ElementSize } from '../use-element-size.ts'
import { usePageLayout } from './use-page-layout.ts'

const UPRIGHT = { width: 200, height: 300 }

const scaleOf = (result: { current: ReturnType<typeof usePageLayout> }) => result.current.pages[0]?.scale

const show = (room: ElementSize | undefined, count = 1, size = UPRIGHT) =>
  renderHook(() => usePageLayout(count, size, room)).result

// The window is 24 pixels wider and higher than a page at a scale of 1, for the gaps around it.
const FITTING = { width: 224, height: 324 }

it('pages keep their size until the room is known', () => {
  expect(scaleOf(show(undefined))).toBe(1)
})

it('pages are as wide as the window, but not blown up', () => {
  expect(scaleOf(show({ width: 124, height: 324 }))).toBe(0.5)
  expect(scaleOf(show({ width: 2024, height: 324 }))).toBe(1.25)
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
  expect(scaleOf(result)).toBe(scale)
})

it('a rotated page lies, and fits the window as it lies', () => {
  const result = show({ width: 324, height: 224 })
  act(() => result.current.rotate())
  expect(result.current.rotation).toBe(90)
  expect(result.current.pages).toEqual([{ number: 1, width: 300, height: 200, top: 12, scale: 1 }])
  for (let turn = 0; turn < 3; turn++) act(() => result.current.rotate())
  expect(result.current.rotation).toBe(0)
})

it('pages are assumed to be like the first until their size is known', () => {
  const result = show(FITTING, 3)
  const tops = () => result.current.pages.map(({ top }) => top)
  expect(tops()).toEqual([12, 324, 636])
  act(() => result.current.handleSizes(new Map([[2, { width: 200, height: 100 }]])))
  expect(tops()).toEqual([12, 324, 436])
})

it('each page fits by its own size, and a chosen zoom is the same for all', () => {
  const result = show(FITTING, 3)
  const sizes = new Map([
    [2, { width: 1000, height: 300 }],
    [3, { width: 100, height: 600 }],
  ])
  act(() => result.current.handleSizes(sizes))
  const scales = () => result.current.pages.map(({ scale }) => scale)
  expect(scales()).toEqual([1, 0.2, 1.25])
  act(() => result.current.setZoom('fit-width'))
  expect(scales()).toEqual([1, 0.2, 2])
  act(() => result.current.setZoom('fit-page'))
  expect(scales()).toEqual([1, 0.2, 0.5])
  act(() => result.current.setZoom(1.5))
  expect(scales()).toEqual([1.5, 1.5, 1.5])
})

it('sizes that are known already change nothing', () => {
  const result = show(FITTING, 2)
  const before = result.current.pages
  act(() => result.current.handleSizes(new Map([[1, UPRIGHT]])))
  expect(result.current.pages).toEqual(before)
})
