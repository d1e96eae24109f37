import { areShortcutsOn } from '../components/ui/shortcut-setting.ts'

const LONGEST_HOLD_MS = 1_000

declare global {
  interface Window {
    /** Clicks and keys before this script was there (see `index.html`), in their order. */
    deskEarlyEvents?: Event[]
  }
}

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
  /** The button or link pressed last, if nothing was done since that says otherwise. */
  pressed: Element | undefined
  /** The key pressed last outside of fields, which may be a shortcut, likewise. */
  key: KeyboardEvent | undefined
  readonly #gone = new AbortController()
  #isHeld = false
  #isComposing = false
  #free: (() => void) | undefined

  constructor() {
    if (this.element === undefined) return
    const { signal } = this.#gone
    const on = (type: string, listener: (event: Event) => void) =>
      this.element?.addEventListener(type, listener, { capture: true, signal })
    // The browser's menu that another button opens keeps the end of the press to itself.
    on('pointerdown', (event) => (this.#isHeld = event instanceof PointerEvent && event.button === 0))
    on('compositionstart', () => (this.#isComposing = true))
    on('compositionend', () => {
      this.#isComposing = false
      this.#settle()
    })
    for (const type of ['click', 'input']) on(type, (event) => this.#onPress(event))
    // A pointer may go up outside of the page.
    for (const type of ['pointerup', 'pointercancel', 'blur'])
      window.addEventListener(type, () => this.#release(), { signal })
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    for (const event of window.deskEarlyEvents ?? []) {
      if (!(event instanceof KeyboardEvent)) this.#onPress(event)
      // What was typed after the key for the search has found no field.
      else if (this.key?.key === '/' && isLetter(event) && this.#search) this.#search.value += event.key
      else this.#onKey(event)
    }
    delete window.deskEarlyEvents
  }

  get #search() {
    return this.element?.querySelector('input')
  }

  #onPress(event: Event) {
    const { target } = event
    const control = target instanceof Element ? target.closest('button, a') : null
    const isLink = control instanceof HTMLAnchorElement
    const isKept = !isLink || (event instanceof MouseEvent && this.#hold(event, control))
    this.pressed = isKept && control !== null ? control : undefined
    this.key = undefined
  }

  #onKey(event: KeyboardEvent) {
    const { key, target } = event
    if (!isLetter(event) || target instanceof HTMLInputElement || !areShortcutsOn()) return
    this.key = event
    this.pressed = undefined
    if (key !== '/') return
    // At once: the letters after it are meant for the search.
    event.preventDefault()
    this.#search?.focus()
  }

  /**
   * A link is the application's when it comes within a second, which is quicker than another document; else it is followed as
   * it is. Returns whether it is kept for the application.
   */
  #hold(event: MouseEvent, link: HTMLAnchorElement): boolean {
    const isForBrowser =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (isForBrowser || this.isAlone || link.getAttribute('href')?.startsWith('#') === true) return false
    event.preventDefault()
    loadNext()
    setTimeout(() => {
      if (this.pressed === link && link.isConnected) location.assign(link.href)
    }, LONGEST_HOLD_MS)
    return true
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
    this.#gone.abort()
    this.element?.remove()
  }
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/** Loads the files of the page that links lead to, which the page has named. */
function loadNext() {
  for (const link of document.querySelectorAll<HTMLLinkElement>('[data-next]'))
    Object.assign(link, {
      href: link.dataset['next'],
      rel: link.hasAttribute('as') ? 'preload' : 'modulepreload',
    })
}

function shellOf(page: Document): HTMLElement | undefined {
  const element = page.getElementById('early')
  return element === null || element.childElementCount === 0 ? undefined : element
}

export const earlyPage = new EarlyPage()
