import type { MouseEvent } from 'react'
import { isDismissingClick } from '../dismissing-click.ts'

/**
 * Whether a click on a table row means "open it": not on a control inside, not with a modifier, not at the end of
 * selecting text, not to close a panel. Links in the row stay the real thing; the row is an extra.
 */
export function isPlainRowClick(event: MouseEvent): boolean {
  if (isDismissingClick()) return false
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  if (event.target instanceof Element && event.target.closest('a, button, input, select, label')) return false
  return window.getSelection()?.toString() === ''
}
