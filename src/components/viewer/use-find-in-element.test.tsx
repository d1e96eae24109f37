import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stubHighlights } from './highlights.fixture.ts'
import { useFindInElement } from './use-find-in-element.ts'

let registry: Map<string, Set<Range>>

beforeEach(() => {
  registry = stubHighlights()
  Element.prototype.scrollIntoView = () => undefined
  Range.prototype.getBoundingClientRect = () => new DOMRect()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function render(html: string) {
  const host = document.createElement('div')
  host.innerHTML = html
  const rendered = renderHook(() => useFindInElement({ current: host }))
  act(() => rendered.result.current.setRoot(host))
  return rendered.result
}
const marked = (name: string) => Array.from(registry.get(name) ?? [], String)

it('marks the hits, the current one apart, and steps through them, around the end', () => {
  const result = render('<p>Net 30, <b>net</b> 60</p>')
  act(() => result.current.find.onQuery('net'))
  expect(result.current.find).toMatchObject({ query: 'net', count: 2, current: 0, isPartial: false })
  expect(marked('desk-hit')).toEqual(['net'])
  expect(marked('desk-current-hit')).toEqual(['Net'])
  act(() => result.current.find.onStep(1))
  expect(marked('desk-current-hit')).toEqual(['net'])
  act(() => result.current.find.onStep(1))
  expect(result.current.find.current).toBe(0)
  act(() => result.current.find.onStep(-1))
  expect(result.current.find.current).toBe(1)
})

it('a new query begins at the first hit, and an empty one marks nothing', () => {
  const result = render('<p>a a b</p>')
  act(() => result.current.find.onQuery('a'))
  act(() => result.current.find.onStep(1))
  act(() => result.current.find.onQuery('b'))
  expect(result.current.find).toMatchObject({ count: 1, current: 0 })
  act(() => result.current.find.onQuery(''))
  expect(result.current.find).toMatchObject({ count: 0, current: -1 })
  expect(marked('desk-hit')).toEqual([])
})
