import { NUMBER_OF_PAGES, PAGE_NUMBER, FORMULA, DATE, unshownField } from './messages.ts'
import type { DocxOmission } from './docx.ts'
import { isSymbolFont, symbol } from '../../../lib/files/symbols.ts'
import { attributeOf, childOf, elementsOf, integerOf, isOn, nameOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

export const TICKED = '☒'
export const UNTICKED = '☐'

/**
 * A field: Word works out its result from its code, and stores the last one. `replaced` results are left out, because
 * something better is shown.
 */
interface Field {
  code: string
  form: Element | undefined
  phase: 'code' | 'result' | 'replaced'
  hasResult: boolean
  replacement: string | undefined
}

/** The fields that are open at a place in the text; they may be nested and go over several paragraphs. */
export interface FieldStack {
  /** Whether text at this place is no part of what a reader sees. */
  isSilent: () => boolean
  begin: (form: Element | undefined) => void
  addCode: (code: string) => void
  /** Text was shown. */
  mark: () => void
  separate: () => void
  /** Returns what is shown in the place of the stored result, if anything. */
  end: () => string
}

export function createFields(omit: (kind: DocxOmission['kind']) => void): FieldStack {
  const open: Field[] = []
  return {
    isSilent: () => open.some(({ phase }) => phase !== 'result'),
    begin: (form) =>
      void open.push({ code: '', form, phase: 'code', hasResult: false, replacement: undefined }),
    addCode(code) {
      const field = open.at(-1)
      if (field?.phase === 'code') field.code += code
    },
    mark: () => open.forEach((field) => (field.hasResult ||= field.phase === 'result')),
    separate() {
      const field = open.at(-1)
      if (field?.phase !== 'code') return
      field.replacement = replacementOf(field, omit)
      field.phase = field.replacement === undefined ? 'result' : 'replaced'
    },
    end() {
      const field = open.pop()
      if (field === undefined || field.hasResult) return ''
      if (field.phase === 'code') field.replacement = replacementOf(field, omit)
      return field.replacement ?? withoutResult(field, omit)
    },
  }
}

const keywordOf = ({ code }: Field): string => /^[\s\\]*(=|[^\s"\\]+)/.exec(code)?.[1]?.toUpperCase() ?? ''

/** What is shown of a field whose stored result is none, or isn't what Word shows. */
function replacementOf(field: Field, omit: (kind: DocxOmission['kind']) => void): string | undefined {
  switch (keywordOf(field)) {
    case 'PAGE':
      return PAGE_NUMBER
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return NUMBER_OF_PAGES
    case 'FORMCHECKBOX':
      return isTicked(childOf(field.form, 'w:checkBox')) ? TICKED : UNTICKED
    case 'FORMDROPDOWN':
      return chosenEntry(childOf(field.form, 'w:ddList'))
    case 'SYMBOL':
      return symbolOf(field.code)
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return /^\s*\S+\s+\S+\s*(.*)$/s.exec(field.code)?.[1]?.trim() ?? ''
    case 'LISTNUM':
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT':
      omit('numbers')
      return ''
    case 'DATE':
    case 'TIME':
      omit('dates')
      return undefined
    default:
      return undefined
  }
}

/** Fields that show nothing at their place: marks for an index or a table of contents, and settings. */
const INVISIBLE = new Set([
  '',
  'XE',
  'TC',
  'TA',
  'RD',
  'SET',
  'ASK',
  'PRIVATE',
  'ADVANCE',
  'FORMTEXT',
  'HYPERLINK',
  'IF',
])

function withoutResult(field: Field, omit: (kind: DocxOmission['kind']) => void): string {
  const keyword = keywordOf(field)
  if (INVISIBLE.has(keyword)) return ''
  if (keyword === 'DATE' || keyword === 'TIME') return DATE
  if (keyword !== 'EQ') return unshownField(keyword)
  omit('formulas')
  return FORMULA
}

function isTicked(box: Element | undefined): boolean {
  const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default')
  return state !== undefined && isOn(state)
}

function chosenEntry(list: Element | undefined): string | undefined {
  const entries = [...elementsOf(list)].filter((element) => nameOf(element) === 'w:listEntry')
  const place = integerOf(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0
  return attributeOf(entries[place], 'w:val')
}

/** `SYMBOL 254 \f Wingdings`; the place in the font may also be written as 0xFE. */
function symbolOf(code: string): string | undefined {
  const [, , hex, decimal] = /SYMBOL\s+"?(?:(0x)([0-9a-f]+)|(\d+))/i.exec(code) ?? []
  const font = /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim()
  const place = hex ?? (decimal === undefined ? undefined : Number(decimal).toString(16))
  if (place === undefined) return undefined
  const sign = symbol(font, place)
  // Without a symbol font and a switch for Unicode, the place is one in Windows-1252.
  const byte = Number.parseInt(place, 16)
  return isSymbolFont(font) || byte > 255 ? sign : new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
}
