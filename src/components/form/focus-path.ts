import { flushSync } from 'react-dom'

/** Inputs before buttons: the head of an item's card has buttons of its own. */
const INPUTS = 'input:not([aria-hidden]), textarea, select'
const OTHERS = 'button:not([data-about])'
const CLOSED = '[data-path][data-open="false"]'

/** Opens the closed list items around a place, and the place itself if it is one. */
function openAround(place: Element): void {
  const closed: Element[] = []
  for (let item = place.closest(CLOSED); item !== null; item = item.parentElement?.closest(CLOSED) ?? null)
    closed.unshift(item)
  // At once: what is inside a closed item can't get the focus.
  for (const item of closed)
    flushSync(() => item.querySelector<HTMLElement>('button[aria-expanded]')?.click())
}

/** The first of these elements that isn't hidden in a closed item. */
function shownIn(place: Element | null, selector: string): HTMLElement | undefined {
  return [...(place?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
    (element) => element.closest('[hidden]') === null,
  )
}

/** Puts the focus on the field of a form path, or on the nearest thing around it that is rendered. */
export function focusPath(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const place = document.querySelector(`[data-path="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
    if (place !== null) openAround(place)
    const target = shownIn(place, INPUTS) ?? shownIn(place, OTHERS)
    if (target !== undefined) {
      target.focus()
      // Nothing moves for a field that is in view: what is above it may say what is wrong with it.
      target.scrollIntoView({ block: 'nearest' })
      return
    }
  }
}
