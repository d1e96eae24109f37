import type { ReactNode } from 'react'

const SVG = 'http://www.w3.org/2000/svg'

/** Attributes that React names otherwise than HTML does. */
const HTML_NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }
/** Of SVG, which are written with hyphens. */
const HYPHENATED = /^(stroke|fill|clip)[A-Z]/

/**
 * What components render, as DOM, without React: the same components show it once React is there. They must be plain
 * functions of their props; handlers and references are left out.
 */
export function toDom(node: ReactNode): DocumentFragment {
  const fragment = document.createDocumentFragment()
  append(fragment, node)
  return fragment
}

function append(parent: ParentNode & Node, node: unknown): void {
  // React makes no node of a text that is empty.
  if (node === '') return
  if (typeof node === 'string' || typeof node === 'number') parent.append(String(node))
  else if (Array.isArray(node)) for (const child of node) append(parent, child)
  else if (isElement(node)) appendElement(parent, node)
}

interface Element {
  type: unknown
  props: Readonly<Record<string, unknown>>
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'type' in node && 'props' in node

function appendElement(parent: ParentNode & Node, { type, props }: Element): void {
  if (typeof type === 'function') return append(parent, type(props))
  // A fragment stands for its children.
  if (typeof type !== 'string') return append(parent, props['children'])
  const isSvg = type === 'svg' || parent instanceof SVGElement
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type)
  for (const [name, value] of Object.entries(props)) setProperty(element, name, value)
  append(element, props['children'])
  parent.append(element)
}

function setProperty(element: HTMLElement | SVGElement, name: string, value: unknown): void {
  if (name === 'children') return
  if (name === 'style') return setStyle(element, value)
  // Flags are there or not, but `aria-` and `data-` attributes say `false`.
  if (value === false && !/^(aria|data)-/.test(name)) return
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
  const attribute = HYPHENATED.test(name)
    ? name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)
    : (HTML_NAMES[name] ?? (name === 'viewBox' ? name : name.toLowerCase()))
  element.setAttribute(attribute, value === true && !/^(aria|data)-/.test(name) ? '' : String(value))
}

/** By way of the style's properties, which the content security policy permits; a `style` attribute it doesn't. */
function setStyle(element: HTMLElement | SVGElement, styles: unknown): void {
  if (typeof styles !== 'object' || styles === null) return
  for (const [name, value] of Object.entries(styles)) {
    if (value == null) continue
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    element.style.setProperty(property, typeof value === 'number' ? `${value}px` : String(value))
  }
}
