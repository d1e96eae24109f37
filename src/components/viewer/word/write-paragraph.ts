import type { ListLabel } from './count-lists.ts'
import type { NumberedList } from './read-numbering.ts'
import { shadedBy } from './text-colours.ts'
import { changeOf } from './word-context.ts'
import type { Change, Story } from './word-context.ts'
import { styledParagraph } from './word-styles.ts'
import type { WordStyle } from './word-styles.ts'
import {
  at,
  attributeOf,
  childOf,
  elementsOf,
  escapeHtml,
  integerOf,
  isOn,
  nameOf,
  switchOf,
  valueOf,
} from './word-xml.ts'
import type { Element } from './word-xml.ts'
import { writeInline } from './write-inline.ts'

interface ListPlace {
  id: string
  list: NumberedList
  level: number
}

/** A paragraph with its number, and the text boxes that hang on it. */
export function writeParagraph(
  element: Element,
  story: Story,
  change: Change,
  writeBox: (content: Element) => string,
): string {
  const { document } = story
  const properties = childOf(element, 'w:pPr')
  const styleId = valueOf(properties, 'w:pStyle') ?? document.styles.defaultParagraph
  const styles = document.styles.chainOf(styleId)
  const section = childOf(properties, 'w:sectPr')
  if (section) story.sections.push(section)
  if (childOf(properties, 'w:pPrChange')) document.omit('formatting changes')

  const shading = childOf(properties, 'w:shd') ?? styledParagraph(styles, 'w:shd')
  const background = shadedBy(shading, story.background)
  const text = writeInline(element, { story, styles, background, writeBox }, change)
  const boxes = story.boxes.splice(0).map((box) => `<blockquote>${box}</blockquote>`)
  const mark = markChange(properties)
  if (mark !== undefined && change === undefined) document.omit('changes')
  // Word doesn't count what it hides.
  const isHidden = text === '' && switchOf(childOf(properties, 'w:rPr'), 'w:vanish') === true
  const place = isHidden ? undefined : listPlace(properties, styles, document.lists)
  const label = place && story.counter.next(place.id, place.list, place.level)
  if (place && label === undefined) document.omit('numbers')
  if (place && (mark !== undefined || hasOtherNumber(properties))) document.omit('changed numbers')

  const content = labelled(label, text) + (mark === undefined ? '' : `<${mark}>¶</${mark}>`)
  if (content === '') return boxes.join('')
  const tag = tagOf(properties, styles, styleId && document.styles.nameOfStyle(styleId))
  const bidi = childOf(properties, 'w:bidi') ?? styledParagraph(styles, 'w:bidi')
  const isTurned = bidi ? isOn(bidi) : switchOf(document.styles.paragraphDefaults, 'w:bidi')
  const attributes = `${isTurned ? ' dir="rtl"' : ''}${label ? ` data-level="${(place?.level ?? 0) + 1}"` : ''}`
  return `<${tag}${attributes}>${content}</${tag}>${boxes.join('')}`
}

function labelled(label: ListLabel, text: string): string {
  return label === undefined || label === '' ? text : `${escapeHtml(label)}\u2003${text}`
}

/** Whether the end of the paragraph itself was added or taken away. */
function markChange(properties: Element | undefined): Change {
  const changes = [...elementsOf(childOf(properties, 'w:rPr'))].map((one) => changeOf(nameOf(one)))
  return changes.includes('del') ? 'del' : changes.find((one) => one !== undefined)
}

/** Whether a tracked change gave the paragraph another number, or its first one. */
function hasOtherNumber(properties: Element | undefined): boolean {
  const before = at(properties, 'w:pPrChange', 'w:pPr', 'w:numPr')
  const now = childOf(properties, 'w:numPr')
  if (childOf(properties, 'w:pPrChange') === undefined) return childOf(now, 'w:ins') !== undefined
  return ['w:numId', 'w:ilvl'].some((name) => valueOf(before, name) !== valueOf(now, name))
}

/** The place of a paragraph in a list: its own, or that of its style. */
function listPlace(
  properties: Element | undefined,
  styles: readonly WordStyle[],
  lists: ReadonlyMap<string, NumberedList>,
): ListPlace | undefined {
  const own = childOf(properties, 'w:numPr')
  // A style may say one of the two and leave the other to the style it is based on.
  const styled = (name: string): string | undefined =>
    styles
      .map(({ paragraph }) => valueOf(childOf(paragraph, 'w:numPr'), name))
      .find((one) => one !== undefined)
  const id = valueOf(own, 'w:numId') ?? styled('w:numId')
  const list = id === undefined ? undefined : lists.get(id)
  if (id === undefined || list === undefined) return undefined
  const ownLevel = integerOf(valueOf(own, 'w:ilvl'))
  if (ownLevel !== undefined) return { id, list, level: ownLevel }
  // A level may name the style whose paragraphs it numbers.
  for (const style of styles)
    for (const [level, { style: named }] of list.levels) if (named === style.id) return { id, list, level }
  return { id, list, level: integerOf(styled('w:ilvl')) ?? 0 }
}

const HEADING = /^heading ?([1-9])$/i

function tagOf(
  properties: Element | undefined,
  styles: readonly WordStyle[],
  styleName: string | undefined,
): string {
  const names = styles.length > 0 ? styles.map(({ name }) => name) : [styleName ?? '']
  for (const name of names) {
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined) return `h${Math.min(6, Number(level))}`
    if (/^title$/i.test(name)) return 'h1'
  }
  const outline = childOf(properties, 'w:outlineLvl') ?? styledParagraph(styles, 'w:outlineLvl')
  const depth = integerOf(attributeOf(outline, 'w:val'))
  return depth === undefined || depth > 8 ? 'p' : `h${Math.min(6, depth + 1)}`
}
