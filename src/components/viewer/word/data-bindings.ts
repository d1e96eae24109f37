import { formatBoundDate } from './bound-date.ts'
import type { WordDocument } from './word-context.ts'
import type { WordPackage } from './word-package.ts'
import { at, attributeOf, childOf, descendantsOf, elementsOf, nameOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

/** The properties of a document are data that controls can show, too. */
const PROPERTIES = new Map([
  ['{6C3C8BC8-F283-45AE-878A-BAB7291924A1}', 'core-properties'],
  ['{6668398D-A668-4E3E-A5EB-62B293D839F1}', 'extended-properties'],
])
const STEP = /^(?:[\w.-]+:)?([\w.-]+)(?:\[(\d{1,6})\])?$/

/** Data in the file, by its id. Parts that can't be read are left out. */
function readStores(parts: WordPackage): Map<string, Element> {
  const stores = new Map<string, Element>()
  const read = (part: string | undefined): Element | undefined => {
    try {
      return part === undefined ? undefined : parts.xmlOf(part)
    } catch {
      return undefined
    }
  }
  for (const { type, target } of parts.relationsOf(parts.main)) {
    if (type !== 'customXml') continue
    const root = read(target)
    const properties = read(parts.relationsOf(target).find((one) => one.type === 'customXmlProps')?.target)
    const id = properties && Array.from(properties.attributes).find(({ localName }) => localName === 'itemID')
    if (root) stores.set(id?.value.toUpperCase() ?? target, root)
  }
  for (const [id, type] of PROPERTIES) {
    const root = read(parts.relationsOf('').find((one) => one.type === type)?.target)
    if (root) stores.set(id, root)
  }
  return stores
}

type Found = { value: string } | 'unknown' | undefined

/** What a path leads to, as Word writes them: names with places, at the end perhaps an attribute. */
function valueAt(root: Element, path: string): Found {
  const steps = path
    .trim()
    .replace(/^\//, '')
    .replace(/\/text\(\)$/, '')
    .split('/')
  const [first = '', ...others] = steps
  const [, top] = STEP.exec(first) ?? []
  if (top === undefined) return 'unknown'
  if (top !== root.localName) return undefined
  let element = root
  for (const step of others) {
    if (step.startsWith('@')) {
      const name = step.slice(1).split(':').at(-1)
      const attribute = Array.from(element.attributes).find(({ localName }) => localName === name)
      return attribute && { value: attribute.value }
    }
    const [, name, place = '1'] = STEP.exec(step) ?? []
    if (name === undefined) return 'unknown'
    const next = [...elementsOf(element)].filter(({ localName }) => localName === name)[Number(place) - 1]
    if (next === undefined) return undefined
    element = next
  }
  return { value: element.textContent ?? '' }
}

/** The words for a value in a control: of a list its entry, of a date its usual form. */
function shownValue(properties: Element, value: string): string | undefined {
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox')
  if (list) {
    const entry = [...elementsOf(list)].find((one) => attributeOf(one, 'w:value') === value)
    return attributeOf(entry, 'w:displayText') ?? value
  }
  const date = childOf(properties, 'w:date')
  if (!date) return value
  // The text that is stored is in the form that was chosen for it.
  if (attributeOf(date, 'w:fullDate')?.slice(0, 10) === value.slice(0, 10)) return undefined
  return formatBoundDate(value, valueOf(date, 'w:dateFormat'), valueOf(date, 'w:lid'))
}

function setText(control: Element, text: string): void {
  const content = childOf(control, 'w:sdtContent')
  if (!content) return
  const [first, ...others] = descendantsOf(content, 'w:t')
  for (const other of others) other.textContent = ''
  if (first) {
    first.textContent = text
    return
  }
  const [paragraph] = descendantsOf(content, 'w:p')
  const run = content.ownerDocument?.createElementNS(content.namespaceURI, 'r')
  const written = content.ownerDocument?.createElementNS(content.namespaceURI, 't')
  if (!run || !written) return
  written.textContent = text
  run.appendChild(written)
  const parent = paragraph ?? content
  parent.appendChild(run)
}

const textOf = (control: Element): string =>
  [...descendantsOf(childOf(control, 'w:sdtContent'), 'w:t')].map((one) => one.textContent ?? '').join('')

/** A control whose content is more than a text, which data doesn't replace. */
const isRich = (properties: Element): boolean =>
  [...elementsOf(properties)].some((one) =>
    ['w:richText', 'w:picture', 'w:docPartObj', 'w:group', 'w:citation', 'w:bibliography'].includes(
      nameOf(one),
    ),
  )

export type ApplyBindings = (root: Element) => void

/**
 * Puts the values into controls that show data in the file: Word shows those, and not the text that was stored with the
 * control.
 */
export function createBindings(parts: WordPackage, omit: WordDocument['omit']): ApplyBindings {
  const stores = readStores(parts)

  function find(binding: Element): Found {
    const path = attributeOf(binding, 'w:xpath') ?? ''
    const store = stores.get(attributeOf(binding, 'w:storeItemID')?.toUpperCase() ?? '')
    if (store) return valueAt(store, path)
    return [...stores.values()].map((one) => valueAt(one, path)).find((one) => one !== undefined)
  }

  return (root) => {
    if (stores.size === 0) return
    for (const control of descendantsOf(root, 'w:sdt')) {
      const properties = childOf(control, 'w:sdtPr')
      const binding = childOf(properties, 'w:dataBinding')
      if (!properties || !binding || isRich(properties)) continue
      const found = find(binding)
      if (found === 'unknown') omit('linked values')
      if (found === undefined || found === 'unknown') continue
      const box = childOf(properties, 'w14:checkbox')
      // Without a value, the words that ask for one stay.
      if (found.value.trim() === '' && (box || at(properties, 'w:showingPlcHdr'))) continue
      const isTicked = /^(?:1|true|on)$/i.test(found.value.trim())
      const text = box ? (isTicked ? '☒' : '☐') : shownValue(properties, found.value)
      if (text === undefined) continue
      const isSame = box ? /[☒☑]/.test(textOf(control)) === isTicked : textOf(control) === text
      if (!isSame) setText(control, text)
    }
  }
}
