/** The code that browsers give a key which went to an input method. */
const COMPOSED_KEY = 229
const ENTER = 13

/**
 * Whether a key belongs to an input method, which chooses a candidate with Enter and Esc. The code is a deprecated
 * property, and the only one that Safari sets for the key that ends a composition.
 */
export function isComposed({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === COMPOSED_KEY
}

function keepComposed(event: KeyboardEvent): void {
  if (!isComposed(event)) return
  event.stopImmediatePropagation()
  // Chrome itself empties a search field at Esc, and submits a form at an Enter that doesn't carry the code.
  if (event.key === 'Escape' || event.keyCode === ENTER) event.preventDefault()
}

/**
 * Keeps the keys of an input method that composes a text from everything on the page: they mean no sending, closing or
 * clearing. Called before anything else listens on the window.
 */
export function keepComposedKeys(): void {
  window.addEventListener('keydown', keepComposed, { capture: true })
}
