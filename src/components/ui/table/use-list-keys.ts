import { useEffect } from 'react'
import { isComposed } from '../composed-keys.ts'
import { useShortcuts } from '../use-shortcuts.ts'

const ROW_LINK = '[data-row-link]'

/** The row link that has the focus. */
export function focusedRow(): HTMLAnchorElement | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLAnchorElement && activeElement.matches(ROW_LINK)
    ? activeElement
    : undefined
}

/** The address a row leads to, in the app's own form; a static host has it behind a `#`. */
export function addressOf(row: HTMLAnchorElement): URL {
  return new URL((row.getAttribute('href') ?? '').replace(/^#/, ''), location.origin)
}

/** Goes to the row that was left last. */
export function focusLastRow(): void {
  document.querySelector<HTMLElement>(`${ROW_LINK}[tabindex="0"]`)?.focus()
}

/** In the rows J and K are other names of the arrow keys; from anywhere else they lead to the row left last. */
function press(arrow: 'ArrowDown' | 'ArrowUp'): void {
  const row = document.activeElement?.closest(ROW_LINK)
  if (row) row.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }))
  else focusLastRow()
}

/** Between the search of a page and its rows lie up to ten other controls. */
function leaveSearch(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (isComposed(event) || !document.activeElement?.matches('main [type=search]')) return
  event.preventDefault()
  focusLastRow()
}

/** J and K step through the rows of the table on the page, and ↓ leads from its search to them. */
export function useListKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', leaveSearch)
    return () => document.removeEventListener('keydown', leaveSearch)
  }, [])
  useShortcuts({ j: () => press('ArrowDown'), k: () => press('ArrowUp') })
}
