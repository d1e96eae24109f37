import { act, renderHook } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ANNOUNCE_EVENT } from '../../ui/announce.ts'
import { useReadingPlace } from './use-reading-place.ts'

const ROOM = { width: 224, height: 300 }

const pages = (tops: readonly number[], scale: number) =>
  tops.map((top, index) => ({ number: index + 1, top, scale, width: 200 * scale, height: 300 * scale }))

/** Three pages of 300 pixels with 12 between them, at these scales. */
const LAYOUTS = { 1: pages([12, 324, 636], 1), 2: pages([12, 624, 1236], 2) }

/** An element that goes where it is told to. */
function scrollingElement(): HTMLElement {
  const element = document.createElement('div')
  const scrollTo = ({ top }: { top: number }): void => {
    element.scrollTop = top
  }
  return Object.assign(element, { scrollTo })
}

function read(firstPage?: number, isMeasured = true) {
  const scroller = scrollingElement()
  const onPage = vi.fn<(page: number) => void>()
  const view = renderHook(
    ({ scale, room }: { scale: 1 | 2; room: typeof ROOM | undefined }) =>
      useReadingPlace({ scroller, room, pages: LAYOUTS[scale], firstPage, onPage }),
    { initialProps: { scale: 1, room: isMeasured ? ROOM : undefined } },
  )
  return { scroller, onPage, ...view }
}

it('begins at the page the address names, once there is a height to scroll', () => {
  const { scroller, rerender } = read(3, false)
  expect(scroller.scrollTop).toBe(0)
  rerender({ scale: 1, room: ROOM })
  expect(scroller.scrollTop).toBe(630)
})

it('begins at the last page when the address names one beyond it', () => {
  expect(read(9).scroller.scrollTop).toBe(630)
})

it('tells each new page once', () => {
  const { result, onPage } = read()
  act(() => result.current.handleScroll(100))
  act(() => result.current.handleScroll(300))
  act(() => result.current.handleScroll(310))
  expect(onPage.mock.calls).toEqual([[2]])
  expect(result.current.page).toBe(2)
})

it('the same place stays in sight when the scale changes', () => {
  const { scroller, result, rerender } = read()
  scroller.scrollTop = 400
  act(() => result.current.handleScroll(400))
  rerender({ scale: 2, room: ROOM })
  // 76 pixels down the second page, which is twice as large now.
  expect(scroller.scrollTop).toBe(776)
})

it('goes to a place on a page', () => {
  const { scroller, result } = read()
  act(() => result.current.goTo(2, 100))
  expect(scroller.scrollTop).toBe(418)
})

it('goes to a page of the document and says which', () => {
  const said: unknown[] = []
  const listen = (event: Event): void => void said.push(event instanceof CustomEvent && event.detail)
  window.addEventListener(ANNOUNCE_EVENT, listen)
  onTestFinished(() => window.removeEventListener(ANNOUNCE_EVENT, listen))
  const { scroller, result } = read()
  act(() => result.current.goTo(2))
  expect(scroller.scrollTop).toBe(318)
  act(() => result.current.goTo(7))
  expect(scroller.scrollTop).toBe(630)
  act(() => result.current.goTo(0))
  expect(scroller.scrollTop).toBe(6)
  expect(said).toEqual(['Page 2 of 3', 'Page 3 of 3', 'Page 1 of 3'])
})
