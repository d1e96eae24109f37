import { commentMark } from './messages.ts'
import { formatListNumber } from './number-formats.ts'
import type { NoteKind } from './word-context.ts'
import { childOf, integerOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

export interface NoteMarks {
  /** The mark for the text, as HTML. */
  refer: (kind: NoteKind, id: string, ownMark: boolean) => string
  /** What was referred to, in the order of the text. */
  /** Whether Word's numbers are known, which may begin again on each page. */
  areCertain: (kind: 'footnote' | 'endnote') => boolean
  referred: (kind: NoteKind) => readonly { id: string; mark: string }[]
}

const SETTINGS = { footnote: 'w:footnotePr', endnote: 'w:endnotePr' } as const

/** Numbers notes and comments as they are met. */
export function createNoteMarks(
  settings: Element | undefined,
  isEnglish: boolean,
  sections: readonly Element[] = [],
): NoteMarks {
  const met = {
    footnote: [] as { id: string; mark: string }[],
    endnote: [] as { id: string; mark: string }[],
    comment: [] as { id: string; mark: string }[],
  }
  const numbers = { footnote: 0, endnote: 0 }

  /** What each section says of its notes, else the document; the first counts where they differ. */
  const settingsOf = (kind: 'footnote' | 'endnote', name: string): (string | undefined)[] => {
    const general = valueOf(childOf(settings, SETTINGS[kind]), name)
    const own = sections.map((section) => valueOf(childOf(section, SETTINGS[kind]), name) ?? general)
    return own.length === 0 ? [general] : own
  }
  const settingOf = (kind: 'footnote' | 'endnote', name: string): string | undefined =>
    settingsOf(kind, name)[0]

  const nextMark = (kind: 'footnote' | 'endnote'): string => {
    const format = settingOf(kind, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman')
    const start = integerOf(settingOf(kind, 'w:numStart')) ?? 1
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
    areCertain(kind) {
      const restarts = settingsOf(kind, 'w:numRestart')
      if (restarts.includes('eachPage') || (sections.length > 1 && restarts.includes('eachSect')))
        return false
      return ['w:numFmt', 'w:numStart'].every((name) => new Set(settingsOf(kind, name)).size === 1)
    },
    referred: (kind) => met[kind],
  }
}
