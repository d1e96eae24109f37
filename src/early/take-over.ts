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

/** What a person has done to the page: where it is scrolled, what is typed, focused and selected. */
interface Traces {
  scrolled: { way: Way; top: number }[]
  typed: { way: Way; value: string; isChanged: boolean; from: number; to: number } | undefined
  focused: Way | undefined
  selected: { from: Way; fromOffset: number; to: Way; toOffset: number } | undefined
  pressed: Way | undefined
  key: string | undefined
}

function tracesIn(page: HTMLElement): Traces {
  const way = (node: Node | null | undefined) =>
    node != null && page.contains(node) ? wayTo(node, page) : undefined
  const scrolled = [...page.querySelectorAll('*')].flatMap((element) => {
    const found = element.scrollTop > 0 ? way(element) : undefined
    return found ? [{ way: found, top: element.scrollTop }] : []
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
    focused: way(document.activeElement),
    selected: selectionIn(way),
    pressed: way(earlyPage.pressed),
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
  for (const { way, top } of traces.scrolled) {
    const element = follow(app, way)
    if (element instanceof Element) element.scrollTop = top
  }
  const focused = traces.focused && follow(app, traces.focused)
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  const field = traces.typed && follow(app, traces.typed.way)
  if (traces.typed !== undefined && field instanceof HTMLInputElement) {
    if (traces.typed.isChanged) type(field, traces.typed.value)
    if (field === focused) field.setSelectionRange(traces.typed.from, traces.typed.to)
  }
  if (traces.selected !== undefined) select(app, traces.selected)
  const pressed = traces.pressed && follow(app, traces.pressed)
  if (pressed instanceof HTMLElement) pressed.click()
  if (traces.key !== undefined) {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key: traces.key, bubbles: true, cancelable: true }))
  }
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
