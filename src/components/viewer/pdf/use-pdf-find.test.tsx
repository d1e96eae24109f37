import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { stubHighlights } from '../highlights.fixture.ts'
import { livePdf } from './live-pdf.fixture.ts'
import { usePdfFind } from './use-pdf-find.ts'

/** Where each page begins; the window shows 600 pixels. */
const PAGES = [12, 1012, 2012].map((top) => ({ top }))
const TEXTS = ['tea', 'tea', 'coffee']

const DOCUMENT = {
  getPage: (number: number) =>
    Promise.resolve({
      getTextContent: () => Promise.resolve({ items: [{ str: TEXTS[number - 1], hasEOL: false }] }),
    }),
}

beforeEach(() => {
  // jsdom lays nothing out: every range is below the window.
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 900, 10, 10)
})
afterEach(() => {
  Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect')
})

function find() {
  const scrollTo = vi.fn<(options: unknown) => void>()
  const scrollBy = vi.fn<(options: unknown) => void>()
  const scroller = Object.assign(document.createElement('div'), {
    scrollTo,
    scrollBy,
    getBoundingClientRect: () => new DOMRect(0, 0, 800, 600),
  })
  const pdf = livePdf(DOCUMENT)
  const { result } = renderHook(() => usePdfFind({ pdf, count: 3, scroller, pages: PAGES }))
  const search = (text: string) => act(async () => result.current.search(text))
  return { result, search, scrollTo, scrollBy }
}

const piece = (text: string): HTMLElement[] => {
  const element = document.createElement('span')
  element.textContent = text
  return [element]
}

it('counts the hits of a text and begins at the first', async () => {
  const { result, search } = find()
  expect(result.current).toMatchObject({ query: '', count: 0, current: -1, isPartial: false })
  await search('tea')
  expect(result.current).toMatchObject({ query: 'tea', count: 2, current: 0, isPartial: false })
})

it('steps through the hits, round both ends, and starts over for another text', async () => {
  const { result, search } = find()
  await search('tea')
  act(() => result.current.step(1))
  expect(result.current.current).toBe(1)
  act(() => result.current.step(1))
  expect(result.current.current).toBe(0)
  act(() => result.current.step(-1))
  expect(result.current.current).toBe(1)
  await search('coffee')
  expect(result.current).toMatchObject({ count: 1, current: 0 })
})

it('no step leads anywhere without a hit', async () => {
  const { result, search } = find()
  await search('water')
  act(() => result.current.step(1))
  expect(result.current).toMatchObject({ count: 0, current: -1 })
})

it('scrolls to the page of a hit that isn’t rendered, then to the hit itself, once', async () => {
  const { result, search, scrollTo, scrollBy } = find()
  await search('coffee')
  expect(scrollTo).toHaveBeenLastCalledWith({ top: 2006 })
  expect(scrollBy).not.toHaveBeenCalled()
  act(() => result.current.handleText(3, piece('coffee')))
  expect(scrollBy).toHaveBeenCalledWith({ top: 700 })

  // Pages that come and go must not pull the window back.
  const pages = scrollTo.mock.calls.length
  act(() => result.current.handleText(2, piece('tea')))
  act(() => result.current.handleText(3, undefined))
  act(() => result.current.handleText(3, piece('coffee')))
  expect(scrollBy).toHaveBeenCalledOnce()
  expect(scrollTo).toHaveBeenCalledTimes(pages)
})

it('the current hit has one mark: two over each other would hide its words', async () => {
  const registry = stubHighlights()
  onTestFinished(() => void vi.unstubAllGlobals())
  const { result, search } = find()
  const marked = () =>
    Array.from(registry, ([name, ranges]) => [name, Array.from(ranges, (range) => range.startContainer)])
  const [first, second] = [piece('tea'), piece('tea')]
  await search('tea')
  act(() => result.current.handleText(1, first))
  act(() => result.current.handleText(2, second))
  expect(marked()).toEqual([
    ['desk-hit', [second[0]?.firstChild]],
    ['desk-current-hit', [first[0]?.firstChild]],
  ])
})
