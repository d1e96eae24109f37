import { flushSync } from 'react-dom'
import { earlyPage } from './early-page.ts'

/** The way from an element to a node in it, by places among siblings. */
type Way = readonly number[]

function wayTo(node: Node, root: Node): Way | undefined {
  if (node === root) return []
  const { parentNode } = node
  if (parentNode === null) return undefined
  const way = wayTo(parentNode, root)
  return way && [...way, [...parentNode.childNodes].findIndex((child) => child === node)]
}

const follow = (root: Node, way: Way): Node | undefined =>
  way.reduce<Node | undefined>((node, place) => node?.childNodes[place], root)

/** An element of the early page. */
interface Part {
  way: Way
  element: Element
}

const label = (element: Element) =>
  `${element.getAttribute('aria-label') ?? element.textContent} ${element.getAttribute('href')}`

/** The element at the place of an early one if it says the same, else another one that does. */
function counterpart(app: HTMLElement, { way, element }: Part): HTMLElement | undefined {
  const isAlike = (other: Node | undefined) =>
    other instanceof HTMLElement && other.className === element.className ? other : undefined
  const there = isAlike(follow(app, way))
  const same = [there, ...app.querySelectorAll(element.localName)]
    .map(isAlike)
    .find((other) => other !== undefined && label(other) === label(element))
  // What opens something may have learnt its name meanwhile; another action or page is never chosen instead.
  return same ?? (element.matches('a, button:not([aria-haspopup])') ? undefined : there)
}

/** What a person has done to the page: where it is scrolled, what is typed, focused and selected. */
interface Traces {
  scrolled: { way: Way; top: number; left: number }[]
  typed: { way: Way; value: string; isChanged: boolean; from: number; to: number } | undefined
  focused: Part | undefined
  selected: { from: Way; fromOffset: number; to: Way; toOffset: number } | undefined
  pressed: Part | undefined
  key: typeof earlyPage.key
}

function tracesIn(page: HTMLElement): Traces {
  const way = (node: Node | null | undefined) =>
    node != null && page.contains(node) ? wayTo(node, page) : undefined
  const part = (element: Element | null | undefined) => {
    const found = way(element)
    return found && element != null ? { way: found, element } : undefined
  }
  const scrolled = [...page.querySelectorAll('*')].flatMap((element) => {
    const { scrollTop: top, scrollLeft: left } = element
    // Also what was scrolled back to its start.
    const isScrolled = top > 0 || left > 0 || element.scrollHeight > element.clientHeight
    const found = isScrolled ? way(element) : undefined
    return found ? [{ way: found, top, left }] : []
  })
  const field = page.querySelector<HTMLInputElement>('input')
  const fieldWay = way(field)
  return {
    scrolled,
    typed:
      field !== null && fieldWay !== undefined
        ? {
            way: fieldWay,
            value: field.value,
            isChanged: field.value !== field.defaultValue,
            from: field.selectionStart ?? field.value.length,
            to: field.selectionEnd ?? field.value.length,
          }
        : undefined,
    focused: part(document.activeElement),
    selected: selectionIn(way),
    pressed: part(earlyPage.pressed),
    key: earlyPage.key,
  }
}

function selectionIn(way: (node: Node | null) => Way | undefined): Traces['selected'] {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const from = way(selection.anchorNode)
  const to = way(selection.focusNode)
  if (from === undefined || to === undefined) return undefined
  return { from, fromOffset: selection.anchorOffset, to, toOffset: selection.focusOffset }
}

/** As if it had been typed: React hears of it. */
function type(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function restore(app: HTMLElement, traces: Traces): void {
  for (const { way, top, left } of traces.scrolled) {
    const element = follow(app, way)
    if (!(element instanceof Element)) continue
    Object.assign(element, { scrollTop: top, scrollLeft: left })
    // The rows that are in sight there, at once: the browser's own event comes with the next frame.
    if (top > 0) flushSync(() => element.dispatchEvent(new Event('scroll')))
  }
  const focused = traces.focused && counterpart(app, traces.focused)
  focused?.focus({ preventScroll: true })
  const field = traces.typed && follow(app, traces.typed.way)
  if (traces.typed !== undefined && field instanceof HTMLInputElement) {
    if (traces.typed.isChanged) type(field, traces.typed.value)
    if (field === focused) field.setSelectionRange(traces.typed.from, traces.typed.to)
  }
  if (traces.selected !== undefined) select(app, traces.selected)
  const pressed = traces.pressed && counterpart(app, traces.pressed)
  pressed?.click()
  if (traces.key !== undefined) pressKey(app, traces.key)
}

/** What listens to a key may come later than the button that names it. */
function pressKey(app: HTMLElement, event: KeyboardEvent): void {
  const button = app.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`)
  if (button !== null) return button.click()
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', event))
}

const lengthOf = (node: Node) => (node instanceof Text ? node.length : node.childNodes.length)

function select(app: HTMLElement, { from, fromOffset, to, toOffset }: NonNullable<Traces['selected']>): void {
  const anchor = follow(app, from)
  const focus = follow(app, to)
  if (anchor === undefined || focus === undefined) return
  if (fromOffset > lengthOf(anchor) || toOffset > lengthOf(focus)) return
  document.getSelection()?.setBaseAndExtent(anchor, fromOffset, focus, toOffset)
}

/**
 * Renders the application in the place of the early page, within one frame. Both have the same markup, so what a person has
 * done to a node is done again to the node at its place.
 */
export function takeOver(app: HTMLElement, render: () => void): void {
  const early = earlyPage.element
  if (early === undefined) return render()
  const traces = tracesIn(early)
  earlyPage.remove()
  flushSync(render)
  restore(app, traces)
}
