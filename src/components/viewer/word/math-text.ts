import { attributeOf, at, childOf, copyOf, descendantsOf, elementsOf, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

const without = (formula: Element, ...names: string[]): Element => {
  const copy = copyOf(formula)
  const found = names.flatMap((name) => Array.from(descendantsOf(copy, name)))
  for (const one of found) one.parentNode?.removeChild(one)
  return copy
}

/** A formula as it was before its tracked changes and as it is with them. */
export function mathVersions(formula: Element): { before: Element; after: Element; isChanged: boolean } {
  const before = without(formula, 'w:ins', 'w:moveTo')
  const after = without(formula, 'w:del', 'w:moveFrom')
  return { before, after, isChanged: mathText(before) !== mathText(after) }
}

/** Properties of a part of a formula. */
const SKIPPED = /^[mw]:\w+Pr$/

/** A formula in one line of text, as one would type it: `(a + b)/2`, `x^2`, `√(x)`. */
export function mathText(element: Element | undefined): string {
  const parts = [...elementsOf(element)].filter((child) => !SKIPPED.test(nameOf(child)))
  const isAlone = parts.length === 1
  // A fraction beside something else would take it in: `a/2` and `b` are not `a/2b`.
  return parts
    .map((child) => (nameOf(child) === 'm:f' && !isAlone ? `(${part(child)})` : part(child)))
    .join('')
}

const inner = (element: Element, name: string): string => mathText(childOf(element, name))

/** In brackets, unless it is one number or word. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`)
const lower = (text: string): string => text && `_${grouped(text)}`
const upper = (text: string): string => text && `^${grouped(text)}`

const signOf = (element: Element, properties: string, name: string, usual: string): string =>
  attributeOf(at(element, properties, name), 'm:val') ?? usual

function part(element: Element): string {
  const name = nameOf(element)
  switch (name) {
    case 'm:t':
    case 'w:t':
    case 'w:delText':
      return element.textContent ?? ''
    case 'm:f':
      return `${grouped(inner(element, 'm:num'))}/${grouped(inner(element, 'm:den'))}`
    case 'm:sSup':
      return grouped(inner(element, 'm:e')) + upper(inner(element, 'm:sup'))
    case 'm:sSub':
      return grouped(inner(element, 'm:e')) + lower(inner(element, 'm:sub'))
    case 'm:sSubSup':
      return grouped(inner(element, 'm:e')) + lower(inner(element, 'm:sub')) + upper(inner(element, 'm:sup'))
    case 'm:sPre':
      return `${lower(inner(element, 'm:sub'))}${upper(inner(element, 'm:sup'))} ${inner(element, 'm:e')}`
    case 'm:rad':
      return `${inner(element, 'm:deg')}√(${inner(element, 'm:e')})`
    case 'm:nary':
      return `${signOf(element, 'm:naryPr', 'm:chr', '∫')}${lower(inner(element, 'm:sub'))}${upper(inner(element, 'm:sup'))} ${inner(element, 'm:e')}`
    case 'm:func':
      return `${inner(element, 'm:fName')}(${inner(element, 'm:e')})`
    case 'm:limLow':
      return inner(element, 'm:e') + lower(inner(element, 'm:lim'))
    case 'm:limUpp':
      return inner(element, 'm:e') + upper(inner(element, 'm:lim'))
    case 'm:d':
      return delimited(element)
    case 'm:m':
      return `[${rows(element, 'm:mr').join('; ')}]`
    case 'm:mr':
      return rows(element, 'm:e').join(', ')
    case 'm:eqArr':
      return rows(element, 'm:e').join('; ')
    default:
      return mathText(element)
  }
}

const rows = (element: Element, name: string): string[] =>
  [...elementsOf(element)]
    .filter((child) => nameOf(child) === name)
    .map((child) => (name === 'm:mr' ? part(child) : mathText(child)))

function delimited(element: Element): string {
  const separator = signOf(element, 'm:dPr', 'm:sepChr', '|')
  const open = signOf(element, 'm:dPr', 'm:begChr', '(')
  const close = signOf(element, 'm:dPr', 'm:endChr', ')')
  return open + rows(element, 'm:e').join(separator) + close
}
