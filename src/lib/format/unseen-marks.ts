import { findUnseen } from './unseen-text.ts'

/** A piece of a text; one that nobody sees has a sign to show for it, and a name. */
export interface MarkedPart {
  readonly text: string
  readonly mark: { readonly sign: string; readonly name: string } | null
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\t': 'tab',
  '\r': 'line break',
  '\n': 'line break',
  '\r\n': 'line break',
  '\u00a0': 'non-breaking space',
  '\u00ad': 'soft hyphen',
  '\u061c': 'direction mark',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'start of left-to-right text',
  '\u202b': 'start of right-to-left text',
  '\u202c': 'end of directed text',
  '\u202d': 'start of forced left-to-right text',
  '\u202e': 'start of forced right-to-left text',
  '\u202f': 'narrow non-breaking space',
  '\u2060': 'word joiner',
  '\u2066': 'start of left-to-right text',
  '\u2067': 'start of right-to-left text',
  '\u2068': 'start of isolated text',
  '\u2069': 'end of isolated text',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark',
}

const SIGNS: Readonly<Record<string, string>> = { ' ': '␣', '\t': '⇥', '\r': '↵', '\n': '↵', '\r\n': '↵' }

function markOf(character: string): { sign: string; name: string } {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const kind = /^[\s\u2800\u3164\uffa0]$/u.test(character) ? 'unusual space' : 'invisible character'
  const name = NAMES[character] ?? (/^\p{M}$/u.test(character) ? 'combining mark' : kind)
  return { sign: SIGNS[character] ?? `[U+${code}]`, name: SIGNS[character] ? name : `${name} U+${code}` }
}

/** Spaces at the ends, and those of a run, which look like a single one. */
const EXTRA_SPACES = /^ +| {2,}| +$/g

/** Places of single characters that have to be marked, with the characters. */
function placesIn(text: string, against: string): Map<number, string> {
  const isSameComposed = text !== against && text.normalize('NFC') === against.normalize('NFC')
  return new Map([
    ...findUnseen(text).map(({ at, character }) => [at, character] as const),
    ...Array.from(text.matchAll(EXTRA_SPACES)).flatMap(({ index, 0: run }) =>
      Array.from(run, (space, place) => [index + place, space] as const),
    ),
    ...(isSameComposed
      ? Array.from(text.matchAll(/\p{M}/gu), ({ index, 0: mark }) => [index, mark] as const)
      : []),
  ])
}

/**
 * A text in pieces, with a mark for everything in it that a person can't see, or can't tell apart from one plain space.
 * Line ends are left to whatever shows the text, where it `hasLines`. Beside a text that differs in nothing but how its
 * accents are stored, those are marked as well.
 */
export function markUnseen(text: string, hasLines = true, against = text): MarkedPart[] {
  const places = [...placesIn(text, against)]
    .filter(([, character]) => !(hasLines && /^\r?\n$/.test(character)))
    .toSorted(([a], [b]) => a - b)
  const parts: MarkedPart[] = []
  let shown = 0
  for (const [at, character] of places) {
    if (at > shown) parts.push({ text: text.slice(shown, at), mark: null })
    parts.push({ text: character, mark: markOf(character) })
    shown = at + character.length
  }
  if (shown < text.length) parts.push({ text: text.slice(shown), mark: null })
  return parts
}
