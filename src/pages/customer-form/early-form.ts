import { flushSync } from 'react-dom'

declare global {
  interface Window {
    /** The form that came with the page (see `index.html`). */
    deskEarlyForm?: HTMLElement
  }
}

const CONTROLS = 'input, textarea, button'
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement

const isControl = (node: unknown): node is Control => node instanceof HTMLElement && node.matches(CONTROLS)

/** The control of another form that stands at the same place: in the field of the same path, else in the whole form. */
function counterpart(control: Control, from: Element, to: Element): Control | undefined {
  const path = control.closest('[data-path]')?.getAttribute('data-path')
  const within = (form: Element) =>
    path == null ? form : form.querySelector(`[data-path="${CSS.escape(path)}"]`)
  const controlsIn = (form: Element) => [...(within(form)?.querySelectorAll<Control>(CONTROLS) ?? [])]
  const other = controlsIn(to)[controlsIn(from).indexOf(control)]
  return other?.localName === control.localName && other.type === control.type ? other : undefined
}

/** As if it had been typed: React hears of it. */
function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/**
 * The form that came with the page. It stands where the form is loading, until the application knows all that this device has to
 * say about it; what a person does in it until then is done again in the form that takes its place.
 */
export class EarlyForm {
  readonly element: HTMLElement
  /** The button pressed last, if nothing was done since that says otherwise. */
  #pressed: Control | undefined
  #focused: Control | undefined
  #scrollY = window.scrollY
  #isHeld = false
  #isComposing = false
  #free: (() => void) | undefined
  readonly #gone = new AbortController()

  constructor(element: HTMLElement) {
    this.element = element
    const { signal } = this.#gone
    const on = (name: string, listener: (event: Event) => void) =>
      element.addEventListener(name, listener, { capture: true, signal })
    on('pointerdown', (event) => (this.#isHeld = event instanceof PointerEvent && event.button === 0))
    on('compositionstart', () => (this.#isComposing = true))
    on('compositionend', () => this.#settle(() => (this.#isComposing = false)))
    on('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null
      this.#pressed = button ?? undefined
    })
    on('input', () => (this.#pressed = undefined))
    for (const name of ['pointerup', 'pointercancel', 'blur'])
      window.addEventListener(name, () => this.#settle(() => (this.#isHeld = false)), { signal })
    document.addEventListener('scroll', () => (this.#scrollY = window.scrollY), { signal })
  }

  /** The click comes after the pointer has gone up, in the same turn. */
  #settle(end: () => void): void {
    setTimeout(() => {
      end()
      if (!this.#isHeld && !this.#isComposing) this.#free?.()
    })
  }

  /** Settles when no pointer is held down in the form and no input method composes: neither is cut in two. */
  whenFree(): Promise<void> {
    return new Promise((resolve) => {
      this.#free = resolve
      this.#settle(() => undefined)
    })
  }

  /** Before the form is moved or goes, which takes the focus from it. */
  keepFocus(): void {
    const { activeElement } = document
    if (isControl(activeElement) && this.element.contains(activeElement)) this.#focused = activeElement
  }

  /** Shows it in another place. */
  moveTo(host: Element): void {
    host.append(this.element)
    this.#focused?.focus({ preventScroll: true })
    window.scrollTo(0, this.#scrollY)
  }

  /** Does in the form that has taken its place what a person has done here. */
  handOver(form: HTMLFormElement): void {
    this.#gone.abort()
    window.scrollTo(0, this.#scrollY)
    const focused = this.#focused
    const there = focused && counterpart(focused, this.element, form)
    there?.focus({ preventScroll: true })
    for (const control of this.element.querySelectorAll<Control>(CONTROLS)) this.#repeat(control, form)
    if (focused !== undefined && there !== undefined) select(focused, there)
    const pressed = this.#pressed && counterpart(this.#pressed, this.element, form)
    if (this.element.dataset['submitted'] !== undefined) form.requestSubmit()
    else pressed?.click()
  }

  #repeat(control: Control, form: HTMLFormElement): void {
    if (control instanceof HTMLButtonElement) return
    const isChosen = control instanceof HTMLInputElement && control.type === 'radio'
    const isChanged = isChosen
      ? control.checked && !control.defaultChecked
      : control.value !== control.defaultValue
    const other = isChanged ? counterpart(control, this.element, form) : undefined
    if (other === undefined || other instanceof HTMLButtonElement) return
    if (isChosen) return other.click()
    type(other, control.value)
    // As a field that was left is: its list closes.
    if (other !== document.activeElement) other.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  }
}

/** The cursor, or what is selected. */
function select(from: Control, to: Control): void {
  if (from instanceof HTMLButtonElement || to instanceof HTMLButtonElement) return
  if (from.selectionStart !== null) to.setSelectionRange(from.selectionStart, from.selectionEnd)
}

let early: EarlyForm | undefined

/** Undefined where the page came without one, and once the application's form has taken its place. */
export function earlyForm(): EarlyForm | undefined {
  const element = typeof window === 'undefined' ? undefined : window.deskEarlyForm
  if (element === undefined) return undefined
  if (early?.element !== element) early = new EarlyForm(element)
  return early
}

/** Without a place on the page it is over: what is shown there next is another form, or none. */
export function dropEarlyForm({ element }: EarlyForm): void {
  if (!element.isConnected && window.deskEarlyForm === element) delete window.deskEarlyForm
}

/** Ends the early form: in the place of it is the application's, which `settle` brings to listen. */
export function endEarlyForm(form: HTMLFormElement | null, settle: () => void): void {
  const ended = earlyForm()
  delete window.deskEarlyForm
  // After the commit in which this is called, and before the frame.
  queueMicrotask(() => {
    flushSync(settle)
    if (form !== null) ended?.handOver(form)
  })
}
