const LONGEST_HOLD_MS = 1_000

/**
 * The page as the early script shows it, until the application is there. What a person does in it that only the
 * application can carry out is kept for it.
 */
class EarlyPage {
  /** Undefined where the page came without a shell, as in development. */
  readonly element = shellOf(document)
  /** Whether it shows what the address names, and no longer a skeleton. */
  hasContent = false
  /** Whether no application will come. */
  isAlone = false
  /** The button or link pressed last. */
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
    on('click', (event) => {
      const { target } = event
      const control = target instanceof Element ? target.closest('button, a') : null
      this.pressed = control ?? undefined
      if (control instanceof HTMLAnchorElement && event instanceof MouseEvent) this.#hold(event, control)
    })
    document.addEventListener('keydown', this.#onKey)
  }

  readonly #onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const isPlain =
      key.length === 1 && !ctrlKey && !metaKey && !altKey && !(target instanceof HTMLInputElement)
    if (isPlain) this.key = key
  }

  /**
   * A link is the application's when it comes within a second, which is quicker than another document; else it is followed as
   * it is.
   */
  #hold(event: MouseEvent, link: HTMLAnchorElement) {
    const isForBrowser =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (isForBrowser || this.isAlone || link.getAttribute('href')?.startsWith('#') === true) return
    event.preventDefault()
    setTimeout(() => {
      if (this.pressed === link && link.isConnected) location.assign(link.href)
    }, LONGEST_HOLD_MS)
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
