import { FORMULA, PAGE_NUMBER, UNKNOWN_SIGN } from './messages.ts'
import { alternativeOf, writeDrawing } from './drawings.ts'
import { TICKED, UNTICKED } from './fields.ts'
import { createInline } from './inline.ts'
import type { Inline } from './inline.ts'
import { mathText, mathVersions } from './math-text.ts'
import { formatOfRun } from './run-format.ts'
import type { RunFormat } from './run-format.ts'
import { symbol, symbolText } from '../../../lib/files/symbols.ts'
import { changeOf, within } from './word-context.ts'
import type { Change, NoteKind, Story } from './word-context.ts'
import type { Background } from './text-colours.ts'
import type { WordStyle } from './word-styles.ts'
import { attributeOf, childOf, elementsOf, escapeHtml, isOn, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

interface Paragraph {
  story: Story
  /** Of the paragraph's style. */
  styles: readonly WordStyle[]
  /** What it stands on. */
  background: Background
  writeBox: (content: Element) => string
}

/** The runs of a paragraph as HTML. */
export function writeInline(parent: Element, paragraph: Paragraph, change: Change): string {
  const inline = createInline(paragraph.story.fields)
  writeChildren(parent, { ...paragraph, inline }, change)
  return inline.html()
}

const DIRECTIONS = {
  'w:bdo rtl': '\u202e',
  'w:bdo ltr': '\u202d',
  'w:dir rtl': '\u202b',
  'w:dir ltr': '\u202a',
} as const
const END_OF_DIRECTION = '\u202c'

interface Target extends Paragraph {
  inline: Inline
}

function writeChildren(parent: Element | undefined, target: Target, change: Change): void {
  for (const element of elementsOf(parent)) writeElement(element, target, change)
}

function writeElement(element: Element, target: Target, change: Change): void {
  const name = nameOf(element)
  const { document } = target.story
  switch (name) {
    case 'w:r':
      return writeRun(element, target, change)
    case 'w:ins':
    case 'w:del':
    case 'w:moveFrom':
    case 'w:moveTo':
      document.omit('changes')
      return writeChildren(element, target, within(change, changeOf(name)))
    case 'w:sdt':
      return writeControl(element, target, change)
    case 'w:fldSimple': {
      const { fields } = target.story
      fields.begin(childOf(element, 'w:ffData'))
      fields.addCode(attributeOf(element, 'w:instr') ?? '')
      fields.separate()
      writeChildren(element, target, change)
      return target.inline.add(escapeHtml(fields.end()), [], change)
    }
    case 'm:oMath': {
      document.omit('formulas')
      const { before, after, isChanged } = mathVersions(element)
      const add = (formula: Element, of: Change): void =>
        target.inline.add(escapeHtml(mathText(formula).trim() || FORMULA), [], of)
      if (!isChanged) return add(element, change)
      document.omit('changes')
      add(before, 'del')
      return add(after, within(change, 'ins'))
    }
    case 'w:bdo':
    case 'w:dir': {
      // Letters as they stand on the page, in whatever direction their script runs.
      const isTurned = attributeOf(element, 'w:val') === 'rtl'
      target.inline.add(DIRECTIONS[`${name} ${isTurned ? 'rtl' : 'ltr'}`], [], change)
      writeChildren(element, target, change)
      return target.inline.add(END_OF_DIRECTION, [], change)
    }
    case 'mc:AlternateContent':
      return writeChildren(alternativeOf(element), target, change)
    case 'w:pPr':
    case 'w:sdtPr':
      return undefined
    default:
      // Wrappers of many kinds, some newer than this: what counts is the text in them.
      return writeChildren(element, target, change)
  }
}

/** A content control. What Word shows is its content; a checkbox without any has its state. */
function writeControl(element: Element, target: Target, change: Change): void {
  const box = childOf(childOf(element, 'w:sdtPr'), 'w14:checkbox')
  const before = box && target.inline.html()
  writeChildren(childOf(element, 'w:sdtContent'), target, change)
  if (box === undefined || target.inline.html() !== before) return
  target.inline.add(checkboxSign(box), [], change)
}

export function checkboxSign(box: Element): string {
  const checked = childOf(box, 'w14:checked')
  return checked && isOn(checked) ? TICKED : UNTICKED
}

function writeRun(run: Element, target: Target, change: Change): void {
  const format = formatOfRun(
    childOf(run, 'w:rPr'),
    target.styles,
    target.story.document.styles,
    target.background,
  )
  if (childOf(childOf(run, 'w:rPr'), 'w:rPrChange')) target.story.document.omit('formatting changes')
  writeRunContent(run, { ...target, format }, change)
}

interface RunTarget extends Target {
  format: RunFormat
}

const NOTES = new Map<string, NoteKind>([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
  ['w:commentReference', 'comment'],
])

function writeRunContent(run: Element, target: RunTarget, change: Change): void {
  const { story, format } = target
  const add = (html: string, of: Change = change): void => {
    if (!format.isHidden) target.inline.add(html, format.tags, of)
    else if (html.trim() !== '') story.document.omit('hidden text')
  }
  for (const element of elementsOf(run)) {
    const name = nameOf(element)
    switch (name) {
      case 'w:t':
        if (format.isPale && !format.isHidden && element.textContent?.trim()) story.document.omit('pale text')
        add(escapeHtml(shownText(textOf(element), format, story)))
        break
      case 'w:delText':
        add(escapeHtml(shownText(textOf(element), format, story)), 'del')
        break
      case 'w:tab':
      case 'w:ptab':
        add('\u2003')
        break
      case 'w:br':
      case 'w:cr':
        if (!isPageBreak(element) || target.inline.html() !== '') add('<br>')
        break
      case 'w:noBreakHyphen':
        add('\u2011')
        break
      case 'w:softHyphen':
        add('\u00ad')
        break
      case 'w:sym':
        add(escapeHtml(signOf(element, story)))
        break
      case 'w:fldChar':
        add(escapeHtml(fieldText(element, story)))
        break
      case 'w:instrText':
      case 'w:delInstrText':
        story.fields.addCode(element.textContent ?? '')
        break
      case 'w:pgNum':
        add(PAGE_NUMBER)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference': {
        const kind = NOTES.get(name)
        const isOwn = attributeOf(element, 'w:customMarkFollows') !== undefined
        if (kind) add(story.document.refer(kind, attributeOf(element, 'w:id') ?? '', isOwn))
        break
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!story.fields.isSilent()) add(writeDrawing(element, story, target.writeBox))
        break
      case 'w:ruby':
        writeRuby(element, target, change)
        break
      case 'mc:AlternateContent': {
        const content = alternativeOf(element)
        if (content) writeRunContent(content, target, change)
        break
      }
      case 'w:rPr':
        break
      default:
        // A run within a wrapper within a run.
        writeElement(element, target, change)
    }
  }
}

/** One that begins a page or a column, which only parts text that stands before it. */
const isPageBreak = (element: Element): boolean =>
  ['page', 'column'].includes(attributeOf(element, 'w:type') ?? '')

/** A line of the file's own markup is a space in Word; spaces are kept. */
const textOf = (element: Element): string => (element.textContent ?? '').replace(/[\t\r\n]/g, ' ')

/** Signs that only their own font can show. */
const PRIVATE = /[\ue000-\uf8ff]/g

function shownText(text: string, { symbolFont, isCapitals }: RunFormat, { document }: Story): string {
  const signs = symbolFont === undefined ? text : symbolText(text, symbolFont)
  const shown = signs.replace(PRIVATE, () => {
    document.omit('symbols')
    return UNKNOWN_SIGN
  })
  return isCapitals ? shown.toUpperCase() : shown
}

function signOf(element: Element, story: Story): string {
  const sign = symbol(attributeOf(element, 'w:font'), attributeOf(element, 'w:char') ?? '')
  if (sign === undefined) story.document.omit('symbols')
  return sign ?? UNKNOWN_SIGN
}

function fieldText(element: Element, { fields }: Story): string {
  switch (attributeOf(element, 'w:fldCharType')) {
    case 'begin':
      fields.begin(childOf(element, 'w:ffData'))
      return ''
    case 'separate':
      fields.separate()
      return ''
    case 'end':
      return fields.end()
    default:
      return ''
  }
}

/** Text with its reading, as over Japanese words. */
function writeRuby(element: Element, target: Target, change: Change): void {
  writeChildren(childOf(element, 'w:rubyBase'), target, change)
  target.inline.add('(', [], change)
  writeChildren(childOf(element, 'w:rt'), target, change)
  target.inline.add(')', [], change)
}
