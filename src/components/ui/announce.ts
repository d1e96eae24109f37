/** Name of the event that carries a text to the live region. */
export const ANNOUNCE_EVENT = 'desk:announce'

/** Has a screen reader say something once, politely. */
export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent(ANNOUNCE_EVENT, { detail: text }))
}
