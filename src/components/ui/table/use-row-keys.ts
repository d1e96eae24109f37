import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

interface RowKeysOptions {
  scroller: HTMLElement | null
  rowHeightPx: number
  count: number
  active: number
  setActive: (index: number) => void
  onPage: (step: 1 | -1) => void
}

/** Height of the sticky heading, which covers the top of the scrolling part. */
const HEAD_PX = 28

/** Scrolls just far enough that a row is in sight. */
function scrollToRow(scroller: HTMLElement, index: number, rowHeightPx: number): void {
  const top = index * rowHeightPx
  const bottom = top + rowHeightPx + HEAD_PX
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight
}

/** Whether nothing has the focus but the heading, which takes it when a page opens. */
export function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.tagName === 'H1'
}

/** Moving through the rows by keyboard: arrows, Home, End, Page Up and Down; ← and → change the page. */
export function useRowKeys({ scroller, rowHeightPx, count, active, setActive, onPage }: RowKeysOptions) {
  function focusActiveRow(): void {
    scroller?.querySelector<HTMLElement>('[data-row-link][tabindex="0"]')?.focus({ preventScroll: true })
  }

  /** Scrolls a row into sight and, once it is rendered, puts the focus on its link. For a list that has just come up. */
  function focusRow(index: number): void {
    if (scroller === null) return
    setActive(index)
    scrollToRow(scroller, index, rowHeightPx)
    // The first frame renders the rows for the new position, the second finds them there.
    requestAnimationFrame(() => requestAnimationFrame(() => isFocusFree() && focusActiveRow()))
  }

  /** The same at once: the next key may follow before the next frame, and Enter must not open the row left behind. */
  function moveTo(index: number): void {
    if (scroller === null) return
    scrollToRow(scroller, index, rowHeightPx)
    flushSync(() => setActive(index))
    focusActiveRow()
  }

  function onKeyDown(event: KeyboardEvent) {
    const isInRow = event.target instanceof Element && event.target.closest('[data-row-link]') !== null
    if (!isInRow || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const rowsInSight = Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_PX) / rowHeightPx) - 1)
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsInSight,
      PageUp: active - rowsInSight,
      Home: 0,
      End: count - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      moveTo(Math.max(0, Math.min(count - 1, target)))
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      onPage(event.key === 'ArrowRight' ? 1 : -1)
    }
  }

  return { focusRow, onKeyDown }
}
