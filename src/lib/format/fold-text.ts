import { boundMarks } from './mark-runs.ts'
import { seenText } from './unseen-text.ts'

/**
 * A key for comparing names. It is equal for texts that look the same, whatever their letter case, their kinds of
 * spaces and their invisible characters: NFKC and full case folding, without what Unicode lets a comparison ignore.
 */
export function textKey(text: string): string {
  const folded = boundMarks(seenText(text))
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
  return seenText(folded.replace(/\p{DI}/gu, '')).replace(/ +/g, ' ')
}

/** Texts of plain letters, digits and signs only. */
const PLAIN = /^[ -~]*$/

/** Letters that no accent can be taken from, as they're written without them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
}

/** The same without accents, for finding what somebody types without them. */
export function foldText(text: string): string {
  // Most texts are plain, and folding those of all customers of a company takes seconds otherwise.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  return textKey(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþæœħ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
}
