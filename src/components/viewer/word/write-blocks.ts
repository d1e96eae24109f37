import { LOST_TEXT } from './messages.ts'
import { countLists } from './count-lists.ts'
import type { ListCounter } from './count-lists.ts'
import { alternativeOf } from './drawings.ts'
import { createFields } from './fields.ts'
import { changeOf, within } from './word-context.ts'
import type { Change, Story, WordDocument } from './word-context.ts'
import { at, attributeOf, childOf, elementAfter, elementsOf, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'
import { checkboxSign } from './write-inline.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'

/** `kind`: texts of a kind that may go on with each other's lists. */
export function createStory(document: WordDocument, part: string, kind?: 'box' | 'note'): Story {
  const language = attributeOf(childOf(document.styles.runDefaults, 'w:lang'), 'w:val') ?? 'en'
  return {
    document,
    part,
    counter: guarded(countLists(/^en\b/i.test(language)), document.counted, kind),
    fields: createFields(document.omit),
    boxes: [],
    sections: [],
    // A text box may be filled with any colour.
    background: kind === 'box' ? undefined : document.paper,
  }
}

/**
 * Counts lists of one text. Whether Word goes on with a list in the next text box or note can't be known, so a list that was
 * counted in another one has no numbers.
 */
function guarded(counter: ListCounter, counted: Set<string>, kind = 'text'): ListCounter {
  const own = new Set<string>()
  return {
    next(id, list, level) {
      const key = `${kind} ${list.definition}`
      const isElsewhere = counted.has(key) || (kind === 'box' && counted.has(`text ${list.definition}`))
      const isBullet = list.levels.get(level)?.format === 'bullet'
      if (kind !== 'text' && !isBullet && isElsewhere && !own.has(key)) return undefined
      if (!isBullet) {
        own.add(key)
        counted.add(key)
      }
      return counter.next(id, list, level)
    },
  }
}

/** Paragraphs, tables and whatever else stands among them, as HTML. */
export function writeBlocks(parent: Element | undefined, story: Story, change: Change): string {
  return [...elementsOf(parent)].map((element) => writeBlock(element, story, change)).join('')
}

function writeBlock(element: Element, story: Story, change: Change): string {
  const name = nameOf(element)
  const writeBox = (content: Element): string =>
    writeBlocks(content, createStory(story.document, story.part, 'box'), change)
  switch (name) {
    case 'w:p':
      if (moveDropCap(element)) return ''
      return writeParagraph(element, story, change, writeBox)
    case 'w:tbl':
      return writeTable(element, story, change, writeBlocks)
    case 'w:sdt': {
      const content = writeBlocks(childOf(element, 'w:sdtContent'), story, change)
      const box = childOf(childOf(element, 'w:sdtPr'), 'w14:checkbox')
      return content === '' && box ? `<p>${checkboxSign(box)}</p>` : content
    }
    case 'w:altChunk':
      return writeChunk(attributeOf(element, 'r:id'), story)
    case 'w:subDoc':
      return lostText(story)
    case 'w:sectPr':
      story.sections.push(element)
      return ''
    case 'mc:AlternateContent':
      return writeBlocks(alternativeOf(element), story, change)
    // Runs belong into paragraphs, but not every program puts them there.
    case 'w:r':
    case 'w:hyperlink':
    case 'm:oMath':
    case 'm:oMathPara':
      return writeLooseRuns(element, story, change, writeBox)
    default:
      return writeBlocks(element, story, within(change, changeOf(name)))
  }
}

/** A first letter over several lines is a paragraph before its own; true where it was put into that. */
function moveDropCap(element: Element): boolean {
  const frame = at(element, 'w:pPr', 'w:framePr')
  if (!['drop', 'margin'].includes(attributeOf(frame, 'w:dropCap') ?? '')) return false
  const next = elementAfter(element)
  if (!next || nameOf(next) !== 'w:p') return false
  const first = childOf(next, 'w:pPr')?.nextSibling ?? next.firstChild
  const runs = [...elementsOf(element)].filter((one) => nameOf(one) !== 'w:pPr')
  for (const run of runs) next.insertBefore(run, first)
  return true
}

function writeLooseRuns(
  element: Element,
  story: Story,
  change: Change,
  writeBox: (content: Element) => string,
): string {
  const paragraph = element.ownerDocument?.createElementNS(element.namespaceURI, 'p')
  if (!paragraph) return ''
  element.parentNode?.insertBefore(paragraph, element)
  paragraph.appendChild(element)
  return writeParagraph(paragraph, story, change, writeBox)
}

/** A part of another kind that Word takes in when it opens the document. */
function writeChunk(id: string | undefined, story: Story): string {
  const relation = story.document.parts.relationsOf(story.part).find((one) => one.id === id)
  const html = relation && !relation.isExternal ? story.document.chunks.get(relation.target) : undefined
  if (html === undefined) return lostText(story)
  story.document.omit('embedded text')
  return html
}

function lostText({ document }: Story): string {
  document.omit('lost text')
  return `<p>${LOST_TEXT}</p>`
}
