import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Element, Node } from '@xmldom/xmldom'

export type { Element } from '@xmldom/xmldom'

const OFFICE = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'
const MICROSOFT = 'http://schemas.microsoft.com/office/word'

/** The prefixes that the specification uses. Files may use any, and those of the strict variant have other addresses. */
const PREFIXES = new Map<string | null, string>([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}/2010/wordml`, 'w14'],
  [`${MICROSOFT}/2010/wordprocessingShape`, 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/** Throws when the text isn't well-formed. Entities of the file's own aren't known, and so never unfold. */
export function parseXml(text: string): Element {
  const parser = new DOMParser({ onError: onErrorStopParsing, locator: false })
  const root = parser.parseFromString(text, 'text/xml').documentElement
  if (root === null) throw new Error('A part of the document is empty.')
  return root
}

const isElement = (node: Node): node is Element => node.nodeType === 1

/** `w:p`, whatever prefix the file uses. */
export const nameOf = (element: Element): string =>
  `${PREFIXES.get(element.namespaceURI) ?? '?'}:${element.localName ?? ''}`

/** An element with all in it, to be changed without a trace. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true)
  return isElement(copy) ? copy : element
}

export function* elementsOf(parent: Element | undefined): Generator<Element> {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node)) yield node
}

/** The next element beside one. */
export function elementAfter(element: Element): Element | undefined {
  let node = element.nextSibling
  while (node !== null && !isElement(node)) node = node.nextSibling
  return node ?? undefined
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  for (const element of elementsOf(parent)) if (nameOf(element) === name) return element
  return undefined
}

/** The element that a path of names leads to. */
export const at = (parent: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce(childOf, parent)

/** All elements of a name below another, in their order. */
export function* descendantsOf(parent: Element | undefined, name: string): Generator<Element> {
  for (const element of elementsOf(parent)) {
    if (nameOf(element) === name) yield element
    yield* descendantsOf(element, name)
  }
}

/** An attribute, `w:val`. Some programs leave its prefix out. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  const [prefix, local] = name.split(':')
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes.item(index)
    if (attribute === null || attribute.localName !== local) continue
    if (attribute.namespaceURI === null || PREFIXES.get(attribute.namespaceURI) === prefix)
      return attribute.value
  }
  return undefined
}

export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  attributeOf(childOf(parent, name), 'w:val')

export function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined
}

/** A switch such as `<w:b/>`: on when it is there and not turned off; undefined when it isn't there. */
export function switchOf(parent: Element | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name)
  return element && isOn(element)
}

export function isOn(element: Element): boolean {
  const value = attributeOf(element, 'w:val') ?? attributeOf(element, 'w14:val')
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value.toLowerCase())
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
