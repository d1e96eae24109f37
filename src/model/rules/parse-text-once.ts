import type { PlaceNames } from './names-at.ts'
import { parseRuleText } from './rule-text.ts'
import type { ParsedText } from './rule-text.ts'

/** A text as read at one place, and whether each word that was looked up there was a name of it. */
interface Reading {
  readonly parsed: ParsedText
  readonly own: ReadonlyMap<string, boolean>
  readonly around: ReadonlyMap<string, boolean>
}

/** Models repeat few texts many times. */
const readings = new Map<string, Reading>()
const MOST_TEXTS = 1000

function agree(found: ReadonlyMap<string, boolean>, words: PlaceNames['own']): boolean {
  return [...found].every(([word, isName]) => words.has(word) === isName)
}

function remembering(words: PlaceNames['own'], found: Map<string, boolean>): PlaceNames['own'] {
  return {
    has: (word) => {
      const isName = words.has(word)
      found.set(word, isName)
      return isName
    },
  }
}

/** Reads a text, or says what it was read as where nothing it depends on was different. */
export function parseTextOnce(details: string, names: PlaceNames): ParsedText {
  const known = readings.get(details)
  if (known !== undefined && agree(known.own, names.own) && agree(known.around, names.around))
    return known.parsed
  const own = new Map<string, boolean>()
  const around = new Map<string, boolean>()
  const parsed = parseRuleText(details, {
    own: remembering(names.own, own),
    around: remembering(names.around, around),
  })
  if (readings.size >= MOST_TEXTS) readings.clear()
  readings.set(details, { parsed, own, around })
  return parsed
}
