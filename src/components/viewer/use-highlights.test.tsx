import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stubHighlights } from './highlights.fixture.ts'
import { scrollToRange, useHighlights } from './use-highlights.ts'

let registry: Map<string, Set<Range>>

beforeEach(() => {
  registry = stubHighlights()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const range = () => document.createRange()
const marked = () => Object.fromEntries(Array.from(registry, ([name, ranges]) => [name, [...ranges]]))

it('marks the current hit apart from the others, and nothing when it goes', () => {
  const [first, second] = [range(), range()]
  const { unmount } = renderHook(() => {
    useHighlights(1, 'text', () => ({ all: [first, second], current: second }))
  })
  expect(marked()).toEqual({ 'desk-hit': [first], 'desk-current-hit': [second] })
  unmount()
  expect(marked()).toEqual({})
})

it('looks for the hits again when the hit or the text changes, and only then', () => {
  const find = vi.fn<(hit: number, text: string) => { all: Range[]; current: undefined }>(() => ({
    all: [],
    current: undefined,
  }))
  const { rerender } = renderHook(({ hit, text }) => useHighlights(hit, text, find), {
    initialProps: { hit: 1, text: 'a' },
  })
  rerender({ hit: 1, text: 'a' })
  rerender({ hit: 2, text: 'a' })
  rerender({ hit: 2, text: 'b' })
  expect(find.mock.calls).toEqual([
    [1, 'a'],
    [2, 'a'],
    [2, 'b'],
  ])
  expect(marked()).toEqual({ 'desk-hit': [], 'desk-current-hit': [] })
})

it('still looks for the hits, to scroll to them, in a browser without highlights', () => {
  vi.stubGlobal('CSS', {})
  const find = vi.fn<() => { all: Range[]; current: undefined }>(() => ({ all: [], current: undefined }))
  renderHook(() => useHighlights(1, 'a', find)).unmount()
  expect(find).toHaveBeenCalledOnce()
})

it.each([
  ['below', 700, 720, { top: 400 }],
  ['above', 50, 70, { top: -250 }],
  ['in sight', 150, 170, undefined],
])('a range %s is scrolled into the upper third', (_, top, bottom, expected) => {
  const scrolled: unknown[] = []
  const scroller = Object.assign(document.createElement('div'), {
    scrollBy: (options: unknown) => scrolled.push(options),
    getBoundingClientRect: () => new DOMRect(0, 100, 800, 600),
  })
  const hit = Object.assign(range(), {
    getBoundingClientRect: () => new DOMRect(0, top, 100, bottom - top),
  })
  scrollToRange(scroller, hit)
  expect(scrolled).toEqual(expected === undefined ? [] : [expected])
})
