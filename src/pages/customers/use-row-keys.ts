import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, RefObject } from 'react'

interface RowKeysOptions {
  virtualizer: Virtualizer<HTMLDivElement, Element>
  scrollRef: RefObject<HTMLDivElement | null>
  count: number
  active: number
  setActive: (index: number) => void
  onPage: (step: 1 | -1) => void
}

/** Moving through the rows by keyboard: arrows, Home, End, Page Up and Down; ← and → change the page. */
export function useRowKeys({ virtualizer, scrollRef, count, active, setActive, onPage }: RowKeysOptions) {
  /** Scrolls a row into sight and, once it is drawn, puts the focus on its link. */
  function focusRow(index: number) {
    setActive(index)
    virtualizer.scrollToIndex(index)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const links = scrollRef.current?.querySelectorAll<HTMLElement>('[data-row-link][tabindex="0"]')
        links?.[0]?.focus({ preventScroll: true })
      }),
    )
  }

  function rowsInSight(): number {
    const first = virtualizer.getVirtualItems()[0]
    const height = scrollRef.current?.clientHeight ?? 0
    return Math.max(1, Math.floor(height / (first?.size ?? 40)) - 1)
  }

  function onKeyDown(event: KeyboardEvent) {
    const isInRow = event.target instanceof Element && event.target.closest('[data-row-link]') !== null
    if (!isInRow || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsInSight(),
      PageUp: active - rowsInSight(),
      Home: 0,
      End: count - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      focusRow(Math.max(0, Math.min(count - 1, target)))
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      onPage(event.key === 'ArrowRight' ? 1 : -1)
    }
  }

  return { focusRow, onKeyDown }
}
