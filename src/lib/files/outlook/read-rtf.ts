import { symbolText } from '../symbols.ts'
import { encodingOfCodepage } from './mapi-properties.ts'
import { RtfFonts } from './rtf-fonts.ts'

export interface RtfContents {
  /** The page that was packed into it, or the text without its looks. */
  text: string
  isHtml: boolean
  /** Some of the text is crossed out, which the text alone doesn't show. */
  isStruck: boolean
}

/** Control words that stand for a sign. */
const SIGNS: Partial<Record<string, string>> = {
  par: '\r\n',
  line: '\r\n',
  row: '\r\n',
  cell: '\t',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
}
/** Groups that hold no text of the message. */
const APART = new Set([
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'listtable',
  'listoverridetable',
  'generator',
  'header',
  'footer',
])

interface Group {
  /** Nothing of it is shown. */
  isApart: boolean
  /** A piece of the page, which was packed into the text. */
  isTag: boolean
  /** What is there for programs that don't know pages. */
  isForOthers: boolean
  isHidden: boolean
  /** It lists fonts. */
  isFonts: boolean
  font: number | undefined
  /** How many signs follow a Unicode one for those who don't know it. */
  fallback: number
}

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi

/** Bytes that wait for the others of their sign. */
class Text {
  #text = ''
  #bytes: number[] = []
  #encoding = 'windows-1252'

  byte(byte: number, encoding: string): void {
    if (encoding !== this.#encoding) this.add('')
    this.#encoding = encoding
    this.#bytes.push(byte)
  }

  add(text: string): void {
    this.#text += this.#decoded() + text
  }

  #decoded(): string {
    if (this.#bytes.length === 0) return ''
    const text = new TextDecoder(this.#encoding).decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    return text
  }

  toString(): string {
    return this.#text + this.#decoded()
  }
}

/** The text of a message in RTF; the page itself where Outlook has packed one into it. */
export function readRtf(rtf: string): RtfContents {
  const text = new Text()
  const fonts = new RtfFonts()
  let codepage = 'windows-1252'
  let isStruck = false
  const isHtml = /\\fromhtml1\b/.test(rtf.slice(0, 4096))
  const outer: Group = {
    isApart: false,
    isTag: false,
    isForOthers: false,
    isHidden: false,
    isFonts: false,
    font: undefined,
    fallback: 1,
  }
  const groups: Group[] = [outer]
  let group: Group = outer
  let skip = 0
  let isOptional = false
  const isShown = (): boolean =>
    !group.isApart && !group.isFonts && !group.isHidden && (!group.isForOthers || group.isTag)
  // Tags are in the encoding of the page, whatever the font around them.
  const encoding = (): string => (group.isTag ? undefined : fonts.encodingOf(group.font)) ?? codepage
  const addByte = (byte: number): void => {
    const font = group.isTag ? undefined : fonts.symbolFontOf(group.font)
    if (font === undefined) text.byte(byte, encoding())
    else text.add(symbolText(String.fromCharCode(byte), font))
  }
  const addPlain = (plain: string): void => {
    const font = group.isTag ? undefined : fonts.symbolFontOf(group.font)
    text.add(font === undefined ? plain : symbolText(plain, font))
  }
  const sign = (add: () => void): void => {
    if (skip > 0) skip -= 1
    else if (isShown()) add()
  }
  const control = (word: string, value: number | undefined): void => {
    const known = SIGNS[word]
    if (word === 'ansicpg' && value !== undefined) codepage = encodingOfCodepage(value)
    else if (word === 'fonttbl') group.isFonts = true
    else if (group.isFonts && value !== undefined && (word === 'f' || word === 'fcharset'))
      fonts.define(word, value)
    else if (word === 'f') group.font = value
    else if (word === 'plain') {
      group.font = undefined
      group.isHidden = false
    } else if (word === 'deff' && value !== undefined) fonts.usual = value
    else if (word === 'v') group.isHidden = value !== 0
    else if (word === 'strike' || word === 'striked') isStruck ||= value !== 0 && isShown()
    else if (word === 'htmlrtf') group.isForOthers = value !== 0
    else if (word === 'htmltag' && isOptional) group.isTag = true
    else if (word === 'uc') group.fallback = Math.max(0, value ?? 1)
    else if (word === 'u' && value !== undefined) {
      if (isShown()) addPlain(String.fromCharCode(value & 0xffff))
      skip = group.fallback
    } else if (isOptional || APART.has(word)) group.isApart = true
    else if (known !== undefined) sign(() => text.add(known))
    isOptional = false
  }
  for (const [, word, value, hex, symbol, brace, plain] of rtf.matchAll(TOKEN)) {
    if (word !== undefined) control(word.toLowerCase(), value === undefined ? undefined : Number(value))
    else if (hex !== undefined) sign(() => addByte(Number.parseInt(hex, 16)))
    else if (symbol === '*') isOptional = true
    else if (symbol !== undefined)
      sign(() => text.add(symbol === '~' ? '\u00a0' : '\\{}'.includes(symbol) ? symbol : ''))
    else if (brace === '{') {
      const { isApart, isForOthers, isHidden, isFonts, font, fallback } = group
      group = { isApart, isForOthers, isHidden, isFonts, font, fallback, isTag: false }
      groups.push(group)
      skip = 0
    } else if (brace === '}') {
      groups.pop()
      group = groups.at(-1) ?? outer
      skip = 0
    } else if (plain !== undefined) {
      const rest = plain.slice(skip)
      skip = Math.max(0, skip - plain.length)
      if (group.isFonts && !group.isApart) fonts.name(rest)
      if (rest !== '' && isShown()) addPlain(rest)
    }
  }
  return { text: String(text), isHtml, isStruck }
}
