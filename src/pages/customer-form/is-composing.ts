/** What browsers report for every key while an input method composes; Safari after the composition has ended, too. */
const COMPOSING_KEY_CODE = 229

/** Whether a key belongs to an input method, which chooses a candidate with Enter. */
export function isComposing({ isComposing: composes, keyCode }: KeyboardEvent): boolean {
  return composes || keyCode === COMPOSING_KEY_CODE
}
