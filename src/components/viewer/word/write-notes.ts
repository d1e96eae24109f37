import { createStory, writeBlocks } from './write-blocks.ts'
import type { NoteMarks } from './note-marks.ts'
import type { NoteKind, WordDocument } from './word-context.ts'
import { attributeOf, elementsOf, escapeHtml, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

/** Reads a part that the main one refers to by its kind; a damaged one is undefined and named. */
export type PartReader = (type: string) => { part: string; root: Element } | undefined

const PARTS = { footnote: 'footnotes', endnote: 'endnotes', comment: 'comments' } as const

/** The notes of a kind that the text refers to, each with its mark, as a section of its own. */
export function writeNotes(
  kind: NoteKind,
  marks: NoteMarks,
  document: WordDocument,
  readPart: PartReader,
): string {
  if (marks.referred(kind).length === 0) return ''
  const found = readPart(PARTS[kind])
  const notes = new Map<string, Element>()
  for (const element of elementsOf(found?.root))
    if (nameOf(element) === `w:${kind}`) notes.set(attributeOf(element, 'w:id') ?? '', element)
  let html = ''
  // Notes may refer to notes: the list grows while it is written.
  for (let index = 0; index < marks.referred(kind).length; index++) {
    const { id, mark } = marks.referred(kind)[index] ?? { id: '', mark: '' }
    const note = notes.get(id)
    const text = note && found ? writeBlocks(note, createStory(document, found.part, 'note'), undefined) : ''
    const intro = kind === 'comment' ? commentIntro(note, mark) : mark && `[${mark}] `
    html += inFront(intro, text)
  }
  if (kind === 'comment') document.omit('comments', marks.referred(kind).length)
  return `<section data-part="${PARTS[kind]}">${html}</section>`
}

function commentIntro(comment: Element | undefined, mark: string): string {
  const facts = [attributeOf(comment, 'w:author'), attributeOf(comment, 'w:date')?.slice(0, 10)]
  const known = facts.filter((fact) => fact !== undefined && fact !== '').join(', ')
  return `[${mark}] ${known === '' ? '' : `<strong>${escapeHtml(known)}</strong>: `}`
}

/** Puts the mark into the first paragraph, or before whatever there is instead. */
function inFront(intro: string, html: string): string {
  const [opening] = /^<p(?: [^>]*)?>/.exec(html) ?? []
  return opening === undefined ? `<p>${intro}</p>${html}` : opening + intro + html.slice(opening.length)
}
