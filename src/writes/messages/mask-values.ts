import type { JournalEntry } from '../rules/journal-entry.ts'

const MASK = '[…]'

/** Shorter values are parts of words. */
const SHORTEST = 2

/** What platforms quote, and what is somebody's address or number wherever it stands. */
const TELLING = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|'[^']*'(?!\w)|‘[^’]*’(?!\w)|\S+@\S+|\+?\d[\d\s().-]{3,}\d/gu

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((member) => textsIn(member))
    : []
}

/** The values a change has to do with: what was sent, what was there before, what was stored. */
export function valuesOf(entry: JournalEntry | undefined): string[] {
  if (entry === undefined) return []
  const { payload, opened, title, changes, readBack } = entry
  return [
    title,
    ...textsIn(payload),
    ...textsIn(opened),
    ...changes.flatMap(({ before, after }) => [before, after]),
    ...(readBack?.differences ?? []).flatMap(({ sent, stored }) => [sent, stored]),
  ]
}

/** A platform's message without anybody's data: platforms like to repeat the value they refuse. */
export function maskValues(message: string, values: readonly string[]): string {
  const known = [...new Set(values.map((value) => value.trim()))]
    .filter((value) => value.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .map((value) => value.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
  const withoutKnown =
    known.length === 0 ? message : message.replace(new RegExp(known.join('|'), 'giu'), () => MASK)
  return withoutKnown.replace(TELLING, () => MASK)
}
