/** The code that browsers give a key which went to an input method. */
const COMPOSED_KEY = 229
const ENTER = 13

function keepComposed(event: KeyboardEvent): void {
  if (!event.isComposing && event.keyCode !== COMPOSED_KEY) return
  event.stopImmediatePropagation()
  // Chrome itself empties a search field at Esc, and submits a form at an Enter that doesn't carry the code.
  if (event.key === 'Escape' || event.keyCode === ENTER) event.preventDefault()
}

/**
 * Keeps the keys of an input method that composes a text from everything on the page: its Enter and Esc choose among its
 * candidates, and mean no sending, closing or clearing. Called before anything else listens on the window. Safari ends a
 * composition before the key that ended it arrives, so the key's code counts as well.
 */
export function keepComposedKeys(): void {
  window.addEventListener('keydown', keepComposed, { capture: true })
}
