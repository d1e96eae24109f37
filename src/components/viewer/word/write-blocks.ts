import { LOST_TEXT } from '../messages.ts'
import { countLists } from './count-lists.ts'
import { alternativeOf } from './drawings.ts'
import { createFields } from './fields.ts'
import { changeOf, within } from './word-context.ts'
import type { Change, Story, WordDocument } from './word-context.ts'
import { attributeOf, childOf, elementsOf, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'
import { checkboxSign } from './write-inline.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'

export function createStory(document: WordDocument, part: string): Story {
  const language = attributeOf(childOf(document.styles.runDefaults, 'w:lang'), 'w:val') ?? 'en'
  return {
    document,
    part,
    counter: countLists(/^en\b/i.test(language)),
    fields: createFields(document.omit),
    boxes: [],
    sections: [],
  }
}

/** Paragraphs, tables and whatever else stands among them, as HTML. */
export function writeBlocks(parent: Element | undefined, story: Story, change: Change): string {
  return [...elementsOf(parent)].map((element) => writeBlock(element, story, change)).join('')
}

function writeBlock(element: Element, story: Story, change: Change): string {
  const name = nameOf(element)
  const writeBox = (content: Element): string =>
    writeBlocks(content, createStory(story.document, story.part), change)
  switch (name) {
    case 'w:p':
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
