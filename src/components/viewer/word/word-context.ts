import type { ListCounter } from './count-lists.ts'
import type { DocxOmission } from './docx.ts'
import type { FieldStack } from './fields.ts'
import type { NumberedList } from './read-numbering.ts'
import type { Background } from './text-colours.ts'
import type { WordPackage } from './word-package.ts'
import type { WordStyles } from './word-styles.ts'
import type { Element } from './word-xml.ts'

/** What all of a document has in common while it is being written as HTML. */
export interface WordDocument {
  parts: WordPackage
  styles: WordStyles
  lists: ReadonlyMap<string, NumberedList>
  /** Text of embedded files as HTML, by their part. */
  chunks: ReadonlyMap<string, string>
  /** What its text stands on. */
  paper: Background
  /** Definitions of lists that were counted, by the kind of text that they were counted in. */
  counted: Set<string>
  omit: (kind: DocxOmission['kind'], count?: number) => void
  /** The mark of a note or comment in the text; the note itself is written later. */
  refer: (kind: NoteKind, id: string, ownMark: boolean) => string
  /** Takes so many characters of pictures from what a document may have; false when there is no more. */
  takeRoom: (characters: number) => boolean
}

export type NoteKind = 'footnote' | 'endnote' | 'comment'

/** A text of its own: the document, a header, a note or a text box. */
export interface Story {
  document: WordDocument
  part: string
  counter: ListCounter
  fields: FieldStack
  /** Text boxes that wait for the end of their paragraph. */
  boxes: string[]
  /** The settings of pages that the text has met, in their order. */
  sections: Element[]
  /** What its text stands on, where nothing nearer is shaded. */
  background: Background
}

/** A tracked change that the text being written is part of. */
export type Change = 'ins' | 'del' | undefined

/** A change within another: what is deleted in the end is shown as deleted. */
export const within = (outer: Change, inner: Change): Change =>
  outer === 'del' || inner === undefined ? outer : inner

const CHANGES = new Map<string, Change>([
  ['w:ins', 'ins'],
  ['w:moveTo', 'ins'],
  ['w:cellIns', 'ins'],
  ['w:del', 'del'],
  ['w:moveFrom', 'del'],
  ['w:cellDel', 'del'],
])
export const changeOf = (name: string): Change => CHANGES.get(name)
