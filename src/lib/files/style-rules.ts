/** What of a style changes how text is to be read. */
const READ = new Set([
  'display',
  'visibility',
  'mso-hide',
  'opacity',
  'max-height',
  'max-width',
  'height',
  'overflow',
  'text-decoration',
  'text-decoration-line',
  'font',
  'font-family',
  'font-size',
  'color',
  'background',
  'background-color',
  'background-image',
  'list-style',
  'list-style-type',
])

export interface Declaration {
  value: string
  isImportant: boolean
}
export type Declarations = ReadonlyMap<string, Declaration>

/** In characters: longer values are pictures, or there to take time. */
const LONGEST_VALUE = 500

/** The declarations of a style that are read; the later of two of one name counts, unless the first is important. */
export function declarationsOf(style: string): Declarations {
  const found = new Map<string, Declaration>()
  for (const declaration of style.replace(/\/\*[\s\S]*?\*\//g, '').split(';')) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, colon).trim().toLowerCase()
    if (colon === -1 || !READ.has(property)) continue
    const [, value = '', important] = /^\s*([^!]*?)\s*(!\s*important)?\s*$/i.exec(
      declaration.slice(colon + 1, colon + LONGEST_VALUE),
    ) ?? [undefined, '']
    const isImportant = important !== undefined
    if (value === '' || (found.get(property)?.isImportant === true && !isImportant)) continue
    found.set(property, { value: value.toLowerCase(), isImportant })
  }
  return found
}

export interface Rule {
  /** Of one element: its name, classes and id. */
  name: string
  classes: readonly string[]
  id: string
  /** The more, the more it counts. */
  weight: number
  /** Its place among all rules. */
  place: number
  /** It holds for the element only among certain others, or in some state; which ones isn't known here. */
  isPartial: boolean
  declarations: Declarations
  /** It adds words of its own before or behind the element. */
  addsText: boolean
}

/** Names in a page may have any letter beyond ASCII. */
const NAME = '(?:[\\w-]|[^\\0-\\x7f])+'
const SIMPLE = new RegExp(`^(\\*|[a-z][\\w-]*)?((?:[.#]${NAME})*)$`, 'i')
const CLASSES = new RegExp(`\\.(${NAME})`, 'g')
const ID = new RegExp(`#(${NAME})`)
/** They hold for what a reader does, or for printing. */
const PASSING =
  /:(?:hover|focus|active|visited|target|checked)\b|::?(?:first-letter|first-line|selection|marker)\b/i
const ADDED = /::?(?:before|after)\b/i
const CONTENT = /(?:^|[;\s])content\s*:((?:"[^"]*"|'[^']*'|[^;"'])*)/i
const QUOTED = /"([^"]*)"|'([^']*)'/g

/** Whether a declaration adds words, or what is counted or written elsewhere in the page. */
function addsWords(body: string): boolean {
  const [, content = ''] = CONTENT.exec(body) ?? []
  if (/\bcounters?\(|\battr\(|\b(?:open|close)-quote\b/i.test(content)) return true
  return [...content.matchAll(QUOTED)].some(([quoted]) => /[\p{L}\p{N}]/u.test(quoted))
}

/** The element a selector is about, which is its last part. */
function ruleOf(selector: string, declarations: Declarations, body: string, place: number): Rule | undefined {
  if (PASSING.test(selector)) return undefined
  const isAdded = ADDED.test(selector)
  // Signs are mostly written as escapes, and are mostly the dots of lists.
  const content = body.replace(/\\[\da-f]{1,6}/gi, '')
  const addsText = isAdded && addsWords(content)
  if (isAdded ? !addsText : declarations.size === 0) return undefined
  const plain = selector.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+(?:\([^)]*\))?/g, '')
  const last = plain.split(/[\s>+~]+/).findLast((part) => part !== '') ?? '*'
  const simple = SIMPLE.exec(last)
  const [, name = '*', marks = ''] = simple ?? []
  const classes = Array.from(marks.matchAll(CLASSES), ([, one = '']) => one)
  const [, id = ''] = ID.exec(marks) ?? []
  return {
    name: name.toLowerCase(),
    classes,
    id,
    weight: (id === '' ? 0 : 10_000) + classes.length * 100 + (name === '*' ? 0 : 1),
    place,
    isPartial: (simple === null || last !== selector.trim()) && !isAdded,
    declarations,
    addsText,
  }
}

/** Whether what a condition encloses holds on a wide screen. */
function holdsOnScreen(condition: string): boolean {
  const [, kind = '', query = ''] = /^@(media|supports|layer)\b(.*)$/is.exec(condition.trim()) ?? []
  if (/^(?:supports|layer)$/i.test(kind)) return true
  if (kind === '') return false
  return query
    .split(',')
    .some((one) => /^\s*(?:(?:only\s+)?(?:all|screen))?\s*(?:(?:and\s*)?\(\s*min-[^)]*\)\s*)*$/i.test(one))
}

const MOST_RULES = 5000

/** The rules of style sheets that hide, show or strike something, or add words. */
export function readRules(sheet: string): { rules: Rule[]; isWhole: boolean } {
  const css = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ')
  const rules: Rule[] = []
  const pieces = /([^{};]*)([{};]|$)/g
  /** Whether what is open holds. */
  const open: boolean[] = []
  for (let piece = pieces.exec(css); piece !== null; piece = pieces.exec(css)) {
    const [, head = '', sign] = piece
    if (sign === '') break
    if (sign === '}') open.pop()
    if (sign !== '{') continue
    if (head.trim().startsWith('@')) {
      open.push(holdsOnScreen(head))
      continue
    }
    const end = css.indexOf('}', pieces.lastIndex)
    const body = css.slice(pieces.lastIndex, end === -1 ? css.length : end)
    pieces.lastIndex = end === -1 ? css.length : end + 1
    if (open.includes(false)) continue
    const declarations = declarationsOf(body)
    for (const selector of head.split(',')) {
      const rule = ruleOf(selector.trim(), declarations, body, rules.length)
      if (rule === undefined) continue
      if (rules.length >= MOST_RULES) return { rules, isWhole: false }
      rules.push(rule)
    }
  }
  return { rules, isWhole: true }
}
