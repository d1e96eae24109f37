import { commentMark } from '../messages.ts'
import { formatListNumber } from './number-formats.ts'
import type { NoteKind } from './word-context.ts'
import { attributeOf, childOf, integerOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

export interface NoteMarks {
  /** The mark for the text, as HTML. */
  refer: (kind: NoteKind, id: string, ownMark: boolean) => string
  /** What was referred to, in the order of the text. */
  referred: (kind: NoteKind) => readonly { id: string; mark: string }[]
}

const SETTINGS = { footnote: 'w:footnotePr', endnote: 'w:endnotePr' } as const

/** Numbers notes and comments as they are met. */
export function createNoteMarks(settings: Element | undefined, isEnglish: boolean): NoteMarks {
  const met = {
    footnote: [] as { id: string; mark: string }[],
    endnote: [] as { id: string; mark: string }[],
    comment: [] as { id: string; mark: string }[],
  }
  const numbers = { footnote: 0, endnote: 0 }

  const nextMark = (kind: 'footnote' | 'endnote'): string => {
    const properties = childOf(settings, SETTINGS[kind])
    const format =
      attributeOf(childOf(properties, 'w:numFmt'), 'w:val') ??
      (kind === 'footnote' ? 'decimal' : 'lowerRoman')
    const start = integerOf(valueOf(properties, 'w:numStart')) ?? 1
    const number = start + numbers[kind]
    numbers[kind] += 1
    return formatListNumber(number, format, isEnglish) ?? String(number)
  }

  return {
    refer(kind, id, ownMark) {
      const all = met[kind]
      const known = all.find((one) => one.id === id)
      const mark =
        known?.mark ?? (kind === 'comment' ? String(all.length + 1) : ownMark ? '' : nextMark(kind))
      if (!known) all.push({ id, mark })
      // A mark of the author's own is text beside the reference.
      if (mark === '') return ''
      return `<sup>[${kind === 'comment' ? commentMark(mark) : mark}]</sup>`
    },
    referred: (kind) => met[kind],
  }
}
