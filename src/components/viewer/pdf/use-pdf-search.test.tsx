import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { livePdf } from './live-pdf.fixture.ts'
import { usePdfSearch } from './use-pdf-search.ts'

/** A document of pages with one piece of text each; it resolves a page only when the test says so. */
function documentOf(texts: readonly string[]) {
  const requested: number[] = []
  const waiting: (() => void)[] = []
  const getPage = (number: number) =>
    new Promise((resolve) => {
      requested.push(number)
      // What pdf.js knows of marked content has no text.
      const items = [{ type: 'beginMarkedContent' }, { str: texts[number - 1], hasEOL: false }]
      waiting.push(() => resolve({ getTextContent: () => Promise.resolve({ items }) }))
    })
  const nextPage = async () => {
    await waitFor(() => expect(waiting).not.toEqual([]))
    await act(async () => waiting.shift()?.())
  }
  return { document: { getPage }, requested, nextPage }
}

function search(texts: readonly string[], initialQuery: string) {
  const pdf = documentOf(texts)
  const live = livePdf(pdf.document)
  const view = renderHook(({ query }) => usePdfSearch(live, texts.length, query), {
    initialProps: { query: initialQuery },
  })
  return { ...pdf, ...view }
}

it('finds hits page after page as they are read', async () => {
  const { result, nextPage } = search(['tea and TEA', 'tea'], 'tea')
  expect(result.current).toMatchObject({ hits: [], isSearching: true })
  await nextPage()
  const first = [
    { page: 1, start: 0, end: 3 },
    { page: 1, start: 8, end: 11 },
  ]
  await waitFor(() => expect(result.current).toMatchObject({ hits: first, isSearching: true }))
  await nextPage()
  await waitFor(() =>
    expect(result.current).toMatchObject({
      hits: [...first, { page: 2, start: 0, end: 3 }],
      isSearching: false,
    }),
  )
})

it('reads each page once, whatever is searched for', async () => {
  const { result, rerender, requested, nextPage } = search(['tea', 'coffee'], 'tea')
  await nextPage()
  await nextPage()
  await waitFor(() => expect(result.current).toMatchObject({ isSearching: false }))
  rerender({ query: 'coffee' })
  await waitFor(() => expect(result.current.hits).toEqual([{ page: 2, start: 0, end: 6 }]))
  expect(requested).toEqual([1, 2])
  expect(Array.from(result.current.texts, ([page, { text }]) => [page, text])).toEqual([
    [1, 'tea'],
    [2, 'coffee'],
  ])
})

it('reads nothing for an empty text', async () => {
  const { result, requested } = search(['tea'], '')
  await act(async () => undefined)
  expect(result.current).toMatchObject({ hits: [], isSearching: false })
  expect(requested).toEqual([])
})

it('stops reading at two thousand hits', async () => {
  const { result, requested, nextPage } = search(['a'.repeat(2500), 'a'], 'a')
  await nextPage()
  await waitFor(() => expect(result.current).toMatchObject({ isSearching: false }))
  expect(result.current.hits).toHaveLength(2000)
  expect(requested).toEqual([1])
})

/** Its second page is damaged. */
const DAMAGED = {
  getPage: (number: number) =>
    number !== 2
      ? Promise.resolve({ getTextContent: () => Promise.resolve({ items: [{ str: 'tea', hasEOL: false }] }) })
      : Promise.reject(new Error('damaged')),
}

it('a page that can’t be read is named, and costs the others nothing', async () => {
  const damaged = livePdf(DAMAGED)
  const { result } = renderHook(() => usePdfSearch(damaged, 3, 'tea'))
  await act(async () => undefined)
  const hits = [
    { page: 1, start: 0, end: 3 },
    { page: 3, start: 0, end: 3 },
  ]
  expect(result.current).toMatchObject({ hits, unread: [2], isSearching: false })
})
