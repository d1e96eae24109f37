import type { QueryClient } from '@tanstack/react-query'
import type { Router } from '../router/router.ts'
import { isComposed } from '../ui/composed-keys.ts'
import { OPEN_PALETTE_EVENT, openPalette } from '../ui/open-palette.ts'
import { collectTyped } from './typed-ahead.ts'

/** Macs have ⌘K; there, Ctrl+K deletes to the end of the line. */
const isPaletteKey = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'k' &&
  (/^(Mac|iP)/.test(navigator.platform)
    ? event.metaKey && !event.ctrlKey
    : event.ctrlKey && !event.metaKey) &&
  !event.shiftKey &&
  !event.altKey

/** Ctrl+K or ⌘K opens the palette on every page; its code and its place in the document come with the first opening. */
export function startPaletteKey(client: QueryClient, router: Router): void {
  document.addEventListener('keydown', (event) => {
    if (!isPaletteKey(event) || event.defaultPrevented || isComposed(event)) return
    event.preventDefault()
    // What a dialog asks comes first.
    if (document.querySelector('[aria-modal="true"]') === null) openPalette()
  })
  window.addEventListener(OPEN_PALETTE_EVENT, () => {
    const takeTyped = collectTyped()
    // Missing code has its message on every page; the next attempt tries again.
    import('./show-palette.tsx')
      .then(({ showPalette }) => showPalette(client, router, takeTyped))
      .catch(takeTyped)
  })
}
