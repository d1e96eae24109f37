import { seenText } from './unseen-text.ts'

/** Printable ASCII, which is nearly every name and takes a twentieth of the time on the short way. */
const PLAIN = /^[ -~]*$/

/**
 * A key for comparing names. It is equal for texts that look the same, whatever their letter case, their kinds of
 * spaces and their invisible characters: NFKC and full case folding, without what Unicode lets a comparison ignore.
 */
export function textKey(text: string): string {
  if (PLAIN.test(text)) return text.trim().replace(/ +/g, ' ').toLowerCase()
  const folded = seenText(text).normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
  return seenText(folded.replace(/\p{DI}/gu, '')).replace(/ +/g, ' ')
}

/** The same without accents, for finding what somebody types without them. */
export function foldText(text: string): string {
  return textKey(text).normalize('NFKD').replace(/\p{M}/gu, '')
}
