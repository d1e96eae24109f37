import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { livePdf } from './live-pdf.fixture.ts'
import { PdfLosses } from './pdf-losses.ts'
import { useLosses, usePdfExtras } from './use-pdf-extras.ts'

function fakeDocument() {
  const asked: string[] = []
  const part = (name: string, value: unknown) => async () => {
    asked.push(name)
    return value
  }
  const page = {
    getViewport: () => ({ width: 300, height: 200 }),
    getAnnotations: async () => [],
  }
  return {
    asked,
    document: {
      getPage: part('page', page),
      getOutline: part('outline', [{ title: 'Terms', dest: [0], items: [] }]),
      getData: async () => new TextEncoder().encode('/ByteRange'),
      getMetadata: part('metadata', { info: { IsSignaturesPresent: true } }),
      getAttachments: part('files', null),
      getPageLabels: part('labels', null),
    },
  }
}

it('asks for nothing before the first page is on the screen, and then for all', async () => {
  const { document, asked } = fakeDocument()
  const pdf = livePdf(document)
  const onSizes = vi.fn<(sizes: ReadonlyMap<number, object>) => void>()
  const { result, rerender } = renderHook(
    ({ isDrawn }) => usePdfExtras({ pdf, count: 2, isDrawn, onSizes }),
    { initialProps: { isDrawn: false } },
  )
  await act(async () => undefined)
  expect(asked).toEqual([])
  expect(result.current).toEqual({ outline: [], facts: undefined, survey: undefined })
  rerender({ isDrawn: true })
  await act(async () => undefined)
  expect(result.current.outline).toMatchObject([{ title: 'Terms', page: 1 }])
  expect(result.current.facts).toMatchObject({ isSigned: true })
  expect(result.current.survey).toMatchObject({ comments: [] })
  expect([...(onSizes.mock.lastCall?.[0].keys() ?? [])]).toEqual([1, 2])
})

it('losses are told as they turn out, each kind once a page', () => {
  const losses = new PdfLosses()
  const { result } = renderHook(() => useLosses(losses))
  expect([...result.current]).toEqual([])
  act(() => losses.add('picture', 2))
  const first = result.current
  act(() => losses.add('picture', 2))
  expect(result.current).toBe(first)
  act(() => losses.add('content', undefined))
  act(() => losses.add('picture', 1))
  expect([...result.current]).toEqual([
    ['picture', [1, 2]],
    ['content', []],
  ])
})
