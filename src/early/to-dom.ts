import type { ReactNode } from 'react'

const SVG = 'http://www.w3.org/2000/svg'

/** Attributes that React names otherwise than HTML does. */
const HTML_NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }
/** Of SVG, which are written with hyphens. */
const HYPHENATED = /^(stroke|fill|clip)[A-Z]/
/** Say `false` themselves, where other flags are there or not. */
const SPOKEN = /^(aria|data)-/

const hyphenated = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

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

interface Rendered {
  type: unknown
  props: Readonly<Record<string, unknown>>
}

const isElement = (node: unknown): node is Rendered =>
  typeof node === 'object' && node !== null && 'type' in node && 'props' in node

function appendElement(parent: ParentNode & Node, { type, props }: Rendered): void {
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
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
  const isFlag = typeof value === 'boolean' && !SPOKEN.test(name)
  if (isFlag && !value) return
  element.setAttribute(attributeName(name), isFlag ? '' : String(value))
}

function attributeName(name: string): string {
  if (HYPHENATED.test(name)) return hyphenated(name)
  return HTML_NAMES[name] ?? (name === 'viewBox' ? name : name.toLowerCase())
}

/** By way of the style's properties, which the content security policy permits; a `style` attribute it doesn't. */
function setStyle(element: HTMLElement | SVGElement, styles: unknown): void {
  if (typeof styles !== 'object' || styles === null) return
  for (const [name, value] of Object.entries(styles)) {
    if (value == null) continue
    element.style.setProperty(hyphenated(name), typeof value === 'number' ? `${value}px` : String(value))
  }
}
