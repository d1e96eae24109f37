/** The code that browsers give a key which went to the input method. */
const COMPOSED_KEY = 229

/**
 * Whether an input method is composing a text: its Enter and Esc choose among its candidates and mean nothing else.
 * Safari ends the composition before the key that ended it arrives, so the key's code counts as well.
 */
export function isComposing(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.isComposing || event.keyCode === COMPOSED_KEY
  return event instanceof InputEvent && event.isComposing
}
