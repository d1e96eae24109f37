/**
 * The page as the early script shows it, until the application is there. What a person does in it that only the
 * application can carry out is kept for it.
 */
class EarlyPage {
  /** Undefined where the page came without a shell, as in development. */
  readonly element = shellOf(document)
  /** Whether it shows what the address names, and no longer a skeleton. */
  hasContent = false
  /** The button pressed last. */
  pressed: Element | undefined
  /** The key pressed last outside of fields, which may be a shortcut. */
  key: string | undefined
  #isHeld = false
  #isComposing = false
  #free: (() => void) | undefined

  constructor() {
    if (this.element === undefined) return
    const on = (type: string, listener: (event: Event) => void) =>
      this.element?.addEventListener(type, listener, { capture: true })
    on('pointerdown', () => (this.#isHeld = true))
    for (const type of ['pointerup', 'pointercancel']) on(type, () => this.#release())
    on('compositionstart', () => (this.#isComposing = true))
    on('compositionend', () => {
      this.#isComposing = false
      this.#settle()
    })
    on('click', ({ target }) => {
      this.pressed = target instanceof Element ? (target.closest('button') ?? undefined) : undefined
    })
    document.addEventListener('keydown', this.#onKey)
  }

  readonly #onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const isPlain =
      key.length === 1 && !ctrlKey && !metaKey && !altKey && !(target instanceof HTMLInputElement)
    if (isPlain) this.key = key
  }

  #release() {
    // The click comes after the pointer has gone up, in the same turn.
    setTimeout(() => {
      this.#isHeld = false
      this.#settle()
    })
  }

  #settle() {
    if (!this.#isHeld && !this.#isComposing) this.#free?.()
  }

  /** Settles when no pointer is held down in the page and no input method composes: neither is cut in two. */
  whenFree(): Promise<void> {
    return new Promise((resolve) => {
      this.#free = resolve
      this.#settle()
    })
  }

  remove() {
    document.removeEventListener('keydown', this.#onKey)
    this.element?.remove()
  }
}

function shellOf(page: Document): HTMLElement | undefined {
  const element = page.getElementById('early')
  return element === null || element.childElementCount === 0 ? undefined : element
}

export const earlyPage = new EarlyPage()
