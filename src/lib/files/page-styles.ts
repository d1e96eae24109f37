import { decodeReferences } from './character-references.ts'
import { isNoSize } from './inherited-look.ts'
import type { OwnLook } from './inherited-look.ts'
import { declarationsOf, readRules } from './style-rules.ts'
import type { Declaration, Declarations, Rule } from './style-rules.ts'
import { lowerAscii } from './walk-html.ts'

type Attributes = ReadonlyMap<string, string>

/** Rules looked at for all elements together: far more than any email needs. */
const MOST_LOOKS = 1_000_000

export interface ShownStyle {
  isHidden: boolean
  isStruck: boolean
  /** How a list and its items are marked, in the words of CSS. */
  listType: string
  look: OwnLook
}

/** The styles of a page, as far as they change how its text is to be read. */
export interface PageStyles {
  styleOf: (name: string, attributes: Attributes) => ShownStyle
  /** Whether styles that couldn't be applied hide, strike or add something of what was asked for. */
  hasUnread: () => boolean
}

/** The style sheets of a page that its readers' programs see, which leave out what is a comment. */
function sheetsOf(html: string): string[] {
  const lowered = lowerAscii(html)
  const ending = (text: string, from: number): number => {
    const found = lowered.indexOf(text, from)
    return found === -1 ? html.length : found
  }
  const sheets: string[] = []
  for (let at = ending('<', 0); at < html.length; at = ending('<', at + 1)) {
    if (lowered.startsWith('<!--', at)) at = ending('-->', at)
    else if (lowered.startsWith('<style', at)) {
      const start = ending('>', at) + 1
      const [, media] =
        /\smedia\s*=\s*["']?([^"'>]*)/.exec(lowered.slice(at, Math.min(start, at + 1000))) ?? []
      at = ending('</style', start)
      const sheet = html.slice(start, at)
      sheets.push(media === undefined ? sheet : `@media ${media}{${sheet}}`)
    }
  }
  return sheets
}

/** The style sheets written in a page, and others that came along with it. */
export function readPageStyles(html: string, more: readonly string[] = []): PageStyles {
  const { rules, isWhole } = readRules([...more, ...sheetsOf(html)].join('\n'))
  const byKey = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = keyOf(rule)
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [rule])
    else others.push(rule)
  }
  const known = new Map<string, readonly Rule[]>()
  let unread = !isWhole
  let left = MOST_LOOKS

  /** The rules for an element, those that count most last. */
  function rulesFor(name: string, attributes: Attributes): readonly Rule[] {
    const id = attributes.get('id') ?? ''
    const classes = new Set((attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== ''))
    const key = `${name} ${id} ${Array.from(classes).join(' ')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const keys = [`#${id}`, ...Array.from(classes, (one) => `.${one}`), name, '*']
    const candidates = keys.flatMap((one) => byKey.get(one) ?? [])
    left -= candidates.length
    if (left < 0) {
      unread = true
      return []
    }
    const all = candidates
      .filter((rule) => rule.name === '*' || rule.name === name)
      .filter((rule) => rule.id === '' || rule.id === id)
      .filter((rule) => rule.classes.every((one) => classes.has(one)))
      .toSorted((a, b) => a.weight - b.weight || a.place - b.place)
    known.set(key, all)
    return all
  }

  return {
    styleOf(name, attributes) {
      // Hiding the whole page until something runs is no reason to show nothing.
      const isWholePage = name === 'html' || name === 'body'
      const matching = rules.length === 0 ? [] : rulesFor(name, attributes)
      const sure = matching.filter(({ isPartial, addsText }) => !isPartial && !addsText)
      const own = declarationsOf(decodeReferences(attributes.get('style') ?? ''))
      const style = shownStyle([...sure.map(({ declarations }) => declarations), own], attributes)
      unread ||= matching.some(
        ({ isPartial, addsText, declarations }) =>
          addsText || (isPartial && differs(shownStyle([declarations], new Map()))),
      )
      return isWholePage ? { ...style, isHidden: false } : style
    },
    hasUnread: () => unread,
  }
}

const keyOf = ({ id, classes, name }: Rule): string => {
  if (id !== '') return `#${id}`
  return classes[0] === undefined ? name : `.${classes[0]}`
}

const differs = ({ isHidden, isStruck, look }: ShownStyle): boolean =>
  isHidden || isStruck || isNoSize(look.fontSize)

/** The font and its size, which may stand in one declaration: `bold 0/0 Wingdings`. */
function fontOf(valueOf: (property: string) => string): Pick<OwnLook, 'font' | 'fontSize'> {
  const [, size = '', families = ''] =
    /(?:^|\s)([\d.]+(?:[a-z]+|%)?)(?:\s*\/\s*[\w.%]+)?\s+(.+)$/.exec(valueOf('font')) ?? []
  return { font: valueOf('font-family') || families, fontSize: valueOf('font-size') || size }
}

const LIST_TYPE = /^(?!(?:inside|outside|url)\b)[a-z-]+$/
const listTypeOf = (style: string): string => style.split(/\s+/).find((word) => LIST_TYPE.test(word)) ?? ''

function backgroundOf(valueOf: (property: string) => string, attributes: Attributes): string {
  const all = [
    valueOf('background-image'),
    attributes.has('background') ? 'url()' : '',
    valueOf('background-color'),
    valueOf('background'),
  ]
  return all.some((one) => one !== '') ? all.join(' ').trim() : (attributes.get('bgcolor') ?? '')
}

/** How an element shows whose declarations are these, those that count more behind the others. */
function shownStyle(all: readonly Declarations[], attributes: Attributes): ShownStyle {
  const merged = new Map<string, Declaration>()
  for (const declarations of all)
    for (const [property, one] of declarations)
      if (one.isImportant || merged.get(property)?.isImportant !== true) merged.set(property, one)
  const valueOf = (property: string): string => merged.get(property)?.value ?? ''
  const isFlat =
    ['max-height', 'max-width'].some((property) => /^0(?:px|em|pt|%)?$/.test(valueOf(property))) ||
    /^0(?:px)?$/.test(valueOf('height'))
  const display = valueOf('display')
  return {
    isHidden:
      display === 'none' ||
      (display === '' && attributes.has('hidden')) ||
      /^(?:hidden|collapse)$/.test(valueOf('visibility')) ||
      valueOf('mso-hide') === 'all' ||
      /^0?\.?0+%?$/.test(valueOf('opacity')) ||
      (isFlat && valueOf('overflow') === 'hidden'),
    isStruck: [valueOf('text-decoration'), valueOf('text-decoration-line')].some((value) =>
      /\bline-through\b/.test(value),
    ),
    listType: valueOf('list-style-type') || listTypeOf(valueOf('list-style')),
    look: {
      ...fontOf(valueOf),
      ...(attributes.has('face') && valueOf('font-family') === '' && { font: attributes.get('face') ?? '' }),
      colour: valueOf('color') || (attributes.get('color') ?? ''),
      background: backgroundOf(valueOf, attributes),
    },
  }
}
