import { useEffect } from 'react'
import { isComposed } from '../composed-keys.ts'
import { isMeant, useShortcuts } from '../use-shortcuts.ts'

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

/** Goes to the row that was left last, if there are rows. */
export function focusLastRow(): boolean {
  const row = document.querySelector<HTMLElement>(`${ROW_LINK}[tabindex="0"]`)
  row?.focus()
  return row !== null
}

/** In the rows J and K are other names of the arrow keys; from anywhere else they lead to the row left last. */
function press(arrow: 'ArrowDown' | 'ArrowUp'): void {
  const row = document.activeElement?.closest(ROW_LINK)
  if (row) row.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }))
  else focusLastRow()
}

/** What does something of its own at an arrow key, or is scrolled by it. */
const USES_ARROWS = `${ROW_LINK}, aside, [type=radio], [role=separator]`

/** Whether an arrow key is pressed where it has nothing else to do: in the search only ↓, since ↑ moves in its text. */
function leadsToRows(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
  const { activeElement } = document
  if (!activeElement?.matches('main [type=search]'))
    return isMeant(event) && !event.shiftKey && !activeElement?.closest(USES_ARROWS)
  if (event.key === 'ArrowUp' || event.ctrlKey || event.metaKey || event.shiftKey) return false
  return !isComposed(event)
}

/** Between the search of a page and its rows lie up to ten other controls. */
function enterRows(event: KeyboardEvent): void {
  if (leadsToRows(event) && focusLastRow()) event.preventDefault()
}

/** J and K step through the rows of the table on the page, and the arrow keys lead to them from around it. */
export function useListKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', enterRows)
    return () => document.removeEventListener('keydown', enterRows)
  }, [])
  useShortcuts({ j: () => press('ArrowDown'), k: () => press('ArrowUp') })
}
