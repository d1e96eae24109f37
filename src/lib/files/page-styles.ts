import { decodeReferences } from './character-references.ts'
import { differs, merged, shownStyle } from './shown-style.ts'
import type { ShownStyle } from './shown-style.ts'
import { declarationsOf, readRules } from './style-rules.ts'
import type { Declarations, Rule } from './style-rules.ts'
import { lowerAscii } from './walk-html.ts'

type Attributes = ReadonlyMap<string, string>

/** Rules looked at for all elements together: far more than any email needs. */
const MOST_LOOKS = 1_000_000

/** The styles of a page, as far as they change how its text is to be read. */
export interface PageStyles {
  styleOf: (name: string, attributes: Attributes) => ShownStyle
  /** Whether styles that couldn't be applied hide, strike or add something of what was asked for. */
  hasUnread: () => boolean
}

interface SheetStyle {
  declarations: Declarations
  /** A rule that can't be applied hides, strikes or adds something. */
  isUnread: boolean
}
const NO_STYLE: SheetStyle = { declarations: new Map(), isUnread: false }

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
  const known = new Map<string, SheetStyle>()
  let unread = !isWhole
  let left = MOST_LOOKS

  /** What the style sheets say of an element. */
  function sheetStyleOf(name: string, attributes: Attributes): SheetStyle {
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
      return NO_STYLE
    }
    const matching = candidates
      .filter((rule) => rule.name === '*' || rule.name === name)
      .filter((rule) => rule.id === '' || rule.id === id)
      .filter((rule) => rule.classes.every((one) => classes.has(one)))
      .toSorted((a, b) => a.weight - b.weight || a.place - b.place)
    const sure = matching.filter(({ isPartial, addsText }) => !isPartial && !addsText)
    const style = {
      declarations: merged(sure.map(({ declarations }) => declarations)),
      isUnread: matching.some(
        ({ isPartial, addsText, declarations }) =>
          addsText || (isPartial && differs(shownStyle(declarations, new Map()))),
      ),
    }
    known.set(key, style)
    return style
  }

  return {
    styleOf(name, attributes) {
      // Hiding the whole page until something runs is no reason to show nothing.
      const isWholePage = name === 'html' || name === 'body'
      const sheet = rules.length === 0 ? NO_STYLE : sheetStyleOf(name, attributes)
      const own = declarationsOf(decodeReferences(attributes.get('style') ?? ''))
      const style = shownStyle(
        own.size === 0 ? sheet.declarations : merged([sheet.declarations, own]),
        attributes,
      )
      unread ||= sheet.isUnread
      return isWholePage ? { ...style, isHidden: false, look: { ...style.look, visibility: '' } } : style
    },
    hasUnread: () => unread,
  }
}

const keyOf = ({ id, classes, name }: Rule): string => {
  if (id !== '') return `#${id}`
  return classes[0] === undefined ? name : `.${classes[0]}`
}
