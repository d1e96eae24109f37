/** Inputs before buttons: the head of an item's card has buttons of its own. */
const INPUTS = 'input:not([aria-hidden]), textarea, select'
const OTHERS = 'button'

/** Puts the focus on the field of a form path, or on the nearest thing around it that is rendered. */
export function focusPath(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const place = document.querySelector(`[data-path="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
    const target = place?.querySelector<HTMLElement>(INPUTS) ?? place?.querySelector<HTMLElement>(OTHERS)
    if (target) {
      target.focus()
      target.scrollIntoView({ block: 'center' })
      return
    }
  }
}
