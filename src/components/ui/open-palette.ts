/** Name of the event that opens the command palette. */
export const OPEN_PALETTE_EVENT = 'desk:open-palette'

export const PALETTE = 'Search or jump to…'

/** Opens the command palette, as its keys do. */
export function openPalette(): void {
  window.dispatchEvent(new Event(OPEN_PALETTE_EVENT))
}
