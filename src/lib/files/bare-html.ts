import { decodeReferences } from './character-references.ts'
import { ENDS_ITSELF, endOfElement, isOddList, markOf, shownField } from './html-meaning.ts'
import { InheritedLook, isInvisible, isPale } from './inherited-look.ts'
import { readPageStyles } from './page-styles.ts'
import type { PageStyles } from './page-styles.ts'
import type { ShownStyle } from './shown-style.ts'
import { SelectText } from './select-text.ts'
import { symbolText } from './symbols.ts'
import { walkHtml } from './walk-html.ts'
import type { Tag } from './walk-html.ts'

/** Elements that say how a text is arranged, and nothing else. */
const KEPT = new Set(
  (
    'address article aside b blockquote br caption center code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 ' +
    'h6 header hr i img ins li main ol p pre s section small strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
)
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr'])
const ATTRIBUTE = /[\s/"']([a-z]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|(?=[\s/>]))/gi
const KEPT_ATTRIBUTES = new Set(['alt', 'colspan', 'dir', 'rowspan', 'src'])
/** Pictures that came along; any other address would have to be fetched. */
const COMES_ALONG = /^\s*(?:cid|data):/i

type Attributes = ReadonlyMap<string, string>

function attributesOf(tag: string): Attributes {
  const attributes = new Map<string, string>()
  for (const [, key = '', quoted, single, plain] of tag.matchAll(ATTRIBUTE)) {
    const name = key.toLowerCase()
    // The first of two counts.
    if (!attributes.has(name)) attributes.set(name, quoted ?? single ?? plain ?? name)
  }
  return attributes
}

const escaped = (value: string): string =>
  value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Where the picture of an address is found, if it came along. */
type AddressOf = (address: string) => string

function bareTag(name: string, attributes: Attributes, listType: string, addressOf: AddressOf): string {
  const kept = Array.from(attributes, ([key, written]) => {
    const value = key === 'src' ? addressOf(written) : written
    if (!KEPT_ATTRIBUTES.has(key) || (key === 'src' && !COMES_ALONG.test(value))) return ''
    return ` ${key}="${escaped(value)}"`
  })
  return `<${name}${kept.join('')}${markOf(name, attributes, listType)}>`
}

/** Text with a letter or a sign in it: newsletters fill lines with blanks that no program shows. */
const NOT_BLANK = /[^\s\p{Cf}\p{Mn}&;]/u

/** An element whose text is crossed out by its style, and how many of its name are open in it. */
interface Struck {
  name: string
  inner: number
}

/** Writes the tags of a page new, and marks the text between those that cross it out by their style. */
class TagWriter {
  readonly #struck: Struck[] = []
  readonly #select = new SelectText()
  readonly #looks = new InheritedLook()
  hasPaleText = false
  /** Lists are marked in a way that isn't shown. */
  hasOddLists = false
  readonly #styles: PageStyles
  readonly #addressOf: AddressOf

  constructor(styles: PageStyles, addressOf: AddressOf) {
    this.#styles = styles
    this.#addressOf = addressOf
  }

  write({ written, name, isEnd }: Tag): string {
    if (this.#select.isOpen || name === 'select') return this.#writeSelect(written, name, isEnd)
    return isEnd ? this.#close(name) : this.#open(name, attributesOf(written))
  }

  text(text: string): string {
    if (this.#select.isOpen) {
      this.#select.text(text)
      return ''
    }
    const { look } = this.#looks
    if (look.isTiny || look.isInvisible) return ''
    this.hasPaleText ||=
      isPale(look) &&
      NOT_BLANK.test(decodeReferences(text).replace(/&(?:zwnj|zwj|[lr]lm|emsp|ensp|thinsp);/g, ''))
    if (look.symbolFont === undefined) return text.replaceAll('>', '&gt;')
    return escaped(symbolText(decodeReferences(text), look.symbolFont).replaceAll('&', '&amp;'))
  }

  /** A page that ends within a list of options. */
  end(): string {
    return this.#select.isOpen ? escaped(this.#select.close()) : ''
  }

  /** No other elements stand in a list of options. */
  #writeSelect(written: string, name: string, isEnd: boolean): string {
    if (name === 'option' && !isEnd) this.#select.option(attributesOf(written))
    if (name !== 'select') return ''
    const shown = this.#select.isOpen ? escaped(this.#select.close()) : ''
    if (!isEnd && shown === '') this.#select.open(attributesOf(written))
    return shown
  }

  #open(name: string, attributes: Attributes): string {
    const pieces: string[] = []
    if (ENDS_ITSELF.has(name) && this.#struck.at(-1)?.name === name) {
      this.#struck.pop()
      pieces.push('</s>')
    }
    const style = this.#styles.styleOf(name, attributes)
    if (!VOID.has(name)) this.#looks.open(name, style.look, ENDS_ITSELF.has(name))
    this.hasOddLists ||= isOddList(name, style.listType)
    if (VOID.has(name) && this.#isUnseen(name, style)) return ''
    if (KEPT.has(name)) pieces.push(bareTag(name, attributes, style.listType, this.#addressOf))
    else if (name === 'strike') pieces.push('<s>')
    else if (name === 'q') pieces.push('“')
    else if (name === 'rt') pieces.push('(')
    else if (name === 'bdo') pieces.push(attributes.get('dir')?.toLowerCase() === 'rtl' ? '\u202e' : '\u202d')
    else if (name === 'input') pieces.push(escaped(shownField(attributes)))
    const last = this.#struck.at(-1)
    if (last?.name === name) last.inner += 1
    if (style.isStruck && !VOID.has(name)) {
      this.#struck.push({ name, inner: 0 })
      pieces.push('<s>')
    }
    return pieces.join('')
  }

  /** Whether an element that holds nothing is hidden. A line that ends in a hidden text ends all the same. */
  #isUnseen(name: string, { isHidden, look }: ShownStyle): boolean {
    if (isHidden) return true
    const isShownAgain = look.visibility !== '' && !isInvisible(look.visibility)
    return name !== 'br' && !isShownAgain && (this.#looks.look.isInvisible || isInvisible(look.visibility))
  }

  #close(name: string): string {
    const pieces: string[] = []
    this.#looks.close(name)
    const last = this.#struck.at(-1)
    if (last?.name === name && last.inner === 0) {
      this.#struck.pop()
      pieces.push('</s>')
      const outer = this.#struck.at(-1)
      if (outer?.name === name) outer.inner -= 1
    } else if (last?.name === name) last.inner -= 1
    if (KEPT.has(name)) pieces.push(`</${name}>`)
    else if (name === 'strike') pieces.push('</s>')
    else if (name === 'q') pieces.push('”')
    else if (name === 'rt') pieces.push(')')
    else if (name === 'bdo') pieces.push('\u202c')
    return pieces.join('')
  }
}

/** Never shown: names to choose from while typing, and brackets for programs that can't show readings above words. */
const UNSHOWN = new Set(['datalist', 'rp'])

/** Tells where a hidden element ends. One whose end can't be told is read. */
function hiddenElements({
  styleOf,
}: PageStyles): (tag: Tag, lowered: string, at: number) => number | undefined {
  /** Names of elements that aren't closed as often as opened: looking for their ends again would take too long. */
  const endless = new Set<string>()
  return ({ written, name }, lowered, at) => {
    if (VOID.has(name) || endless.has(name)) return undefined
    if (!UNSHOWN.has(name) && !styleOf(name, attributesOf(written)).isHidden) return undefined
    const end = endOfElement(lowered, name, at)
    if (end === undefined) endless.add(name)
    return end
  }
}

export interface BareHtml {
  html: string
  /** Its style sheets hide, strike or add something in a way that isn't read. */
  hasUnreadStyles: boolean
  /** Some text has the colour of its background. */
  hasPaleText: boolean
}

interface BareOptions {
  /** Style sheets that came along with the page. */
  sheets?: readonly string[]
  addressOf?: AddressOf
}

/**
 * A page of its text and the elements that arrange it, each written new: no script, style, address or handler of the page
 * gets to a parser that would report or act on it. What changes the meaning of the text stays: what is crossed out, hidden,
 * ticked or chosen, and how lists count.
 */
export function bareHtml(
  html: string,
  { sheets = [], addressOf = (address) => address }: BareOptions = {},
): BareHtml {
  const styles = readPageStyles(html, sheets)
  const tags = new TagWriter(styles, addressOf)
  const written = walkHtml(html, {
    text: (text) => tags.text(text),
    tag: (tag) => tags.write(tag),
    skip: hiddenElements(styles),
  })
  return {
    html: written + tags.end(),
    hasUnreadStyles: styles.hasUnread() || tags.hasOddLists,
    hasPaleText: tags.hasPaleText,
  }
}
