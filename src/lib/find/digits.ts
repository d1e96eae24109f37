/** The digits of a text, whatever they are grouped and set off with. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

const lastChunks = (digits: string, size: number, count: number): string =>
  Array.from({ length: count }, (_, place) => {
    const end = digits.length - place * size
    return digits.slice(end - size, end)
  }).join(' ')

/**
 * Digits that stand together in a number, however it is written: its last four, its last pairs, its last groups of three.
 * Codat compares character by character, so "020 7946 0012" is found by none of its other spellings as a whole. Each text
 * is words that must all be in the number; numbers found this way are a few more than are meant.
 */
export function digitGroups(digits: string): string[] {
  if (digits.length < 4) return [digits]
  const pairs = lastChunks(digits, 2, digits.length < 6 ? 2 : 3)
  return digits.length < 6 ? [digits.slice(-4), pairs] : [digits.slice(-4), pairs, lastChunks(digits, 3, 2)]
}
