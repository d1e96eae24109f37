import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End move between the links of a table's rows, and left and right between its pages. */
export function moveFocus(event: KeyboardEvent, onPage?: (step: 1 | -1) => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const place = links.findIndex((link) => link === document.activeElement)
  if (place === -1) return
  if (onPage !== undefined && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    event.preventDefault()
    onPage(event.key === 'ArrowRight' ? 1 : -1)
    return
  }
  const targets: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    Home: 0,
    End: links.length - 1,
  }
  const target = targets[event.key]
  if (target === undefined) return
  event.preventDefault()
  links[Math.max(0, Math.min(links.length - 1, target))]?.focus()
}
