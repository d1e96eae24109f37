import { clipHtml } from '../../../lib/files/clip-html.ts'
import { TooLarge, unpackZip } from '../../../lib/files/zip-directory.ts'
import { DOCUMENT_LIMITS, MOST_PICTURE_BYTES, OFFICE_LIMITS } from '../office/office-limits.ts'
import { createBindings } from './data-bindings.ts'
import type { DocxContent, DocxOmission } from './docx.ts'
import { createNoteMarks } from './note-marks.ts'
import { readChunks } from './read-chunks.ts'
import { readNumbering } from './read-numbering.ts'
import { PAPER } from './text-colours.ts'
import type { WordDocument } from './word-context.ts'
import { openPackage } from './word-package.ts'
import { readStyles } from './word-styles.ts'
import { childOf, descendantsOf, switchOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'
import { createStory, writeBlocks } from './write-blocks.ts'
import { writeHeaders } from './write-headers.ts'
import { writeNotes } from './write-notes.ts'

/** Documents within documents, as deep as they are read. */
const DEEPEST = 3

/** What all documents of a file together may have, in bytes. */
interface Room {
  unpacked: number
  pictures: number
}
const ROOM: Room = { unpacked: OFFICE_LIMITS.unpacked, pictures: MOST_PICTURE_BYTES }

/** Converts a Word document to HTML, with everything that differs from what Word shows. */
export async function readDocx(file: Blob, room: Room = ROOM): Promise<DocxContent> {
  const counts = new Map<DocxOmission['kind'], number>()
  const omit = (kind: DocxOmission['kind'], count = 1): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  const html = await writeDocument(new Uint8Array(await file.arrayBuffer()), omit, { ...room }, 1)
  return {
    ...clipHtml(html, DOCUMENT_LIMITS),
    omissions: [...counts].map(([kind, count]) => ({ kind, count })),
  }
}

async function writeDocument(
  bytes: Uint8Array<ArrayBuffer>,
  omit: WordDocument['omit'],
  room: Room,
  depth: number,
): Promise<string> {
  const limits = { ...OFFICE_LIMITS, unpacked: room.unpacked }
  const parts = openPackage(await unpackZip(bytes, limits, () => true))
  if (parts.damaged > 0) omit('damaged parts', parts.damaged)
  room.unpacked -= parts.size
  const bind = createBindings(parts, omit)
  const bound = (root: Element | undefined): Element | undefined => {
    if (root) bind(root)
    return root
  }
  const body = childOf(bound(parts.xmlOf(parts.main)), 'w:body')
  if (body === undefined) throw new Error('The document has no text.')

  /** A part beside the main one: a damaged one never costs the text. */
  const readPart = (part: string): Element | undefined => {
    try {
      return bound(parts.xmlOf(part))
    } catch {
      omit('damaged parts')
      return undefined
    }
  }
  const partOf = (type: string): string | undefined =>
    parts.relationsOf(parts.main).find((relation) => relation.type === type && !relation.isExternal)?.target
  const readByType = (type: string): { part: string; root: Element } | undefined => {
    const part = partOf(type)
    const root = part === undefined ? undefined : readPart(part)
    return part !== undefined && root ? { part, root } : undefined
  }

  const styles = readStyles(readByType('styles')?.root)
  const settings = readByType('settings')?.root
  if (switchOf(settings, 'w:updateFields') === true) omit('updated fields')
  const chunks = await readChunks(parts, parts.main, (chunk) => {
    if (depth >= DEEPEST) throw new TooLarge()
    return writeDocument(chunk, omit, room, depth + 1)
  })
  const pages = [...descendantsOf(body, 'w:sectPr')].filter(
    ({ parentNode }) => parentNode?.nodeName.endsWith('sectPrChange') !== true,
  )
  const marks = createNoteMarks(settings, true, pages)
  const document: WordDocument = {
    parts,
    styles,
    lists: readNumbering(readByType('numbering')?.root, styles),
    chunks,
    // A page may have any colour.
    paper: switchOf(settings, 'w:displayBackgroundShape') === true ? undefined : PAPER,
    counted: new Set(),
    omit,
    refer: marks.refer,
    takeRoom(size) {
      room.pictures -= size
      return room.pictures >= 0
    },
  }
  const story = createStory(document, parts.main)
  const text = writeBlocks(body, story, undefined)
  const headers = { document, sections: story.sections, settings, readPart }
  const head = writeHeaders('header', headers)
  const foot = writeHeaders('footer', headers)
  if (head !== '' || foot !== '') omit('headers')
  const notes = (['footnote', 'endnote', 'comment'] as const).map((kind) =>
    writeNotes(kind, marks, document, readByType),
  )
  for (const kind of ['footnote', 'endnote'] as const)
    if (marks.referred(kind).length > 0 && !marks.areCertain(kind)) omit('note numbers')
  if (pages.some((page) => childOf(page, 'w:lnNumType'))) omit('line numbers')
  if (pages.some((page) => childOf(page, 'w:sectPrChange'))) omit('formatting changes')
  return [head, text, ...notes, foot].join('')
}
