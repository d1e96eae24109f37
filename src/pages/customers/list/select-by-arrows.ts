import type { KeyboardEvent } from 'react'

const ROW_LINK = '[data-row-link]'

/** The place of the row that has the focus, from 0, counting from the first row of the page. */
function focusedIndex(firstPosition: number): number | undefined {
  const { activeElement } = document
  if (activeElement?.matches(ROW_LINK) !== true) return undefined
  const place = activeElement.closest('tr')?.getAttribute('aria-rowindex')
  // Row 1 is the head.
  return place == null ? undefined : Number(place) - 1 - firstPosition
}

/**
 * Shift with an arrow key moves as the arrow does, and selects from the row it began at. Returns whether the key was one of
 * them.
 */
export function selectByArrows(
  event: KeyboardEvent,
  firstPosition: number,
  extendTo: (index: number, from: number) => void,
): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  if (!shiftKey || altKey || ctrlKey || metaKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
  const from = focusedIndex(firstPosition)
  if (from === undefined) return false
  event.preventDefault()
  // The table moves the focus at once.
  event.target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  extendTo(focusedIndex(firstPosition) ?? from, from)
  return true
}
