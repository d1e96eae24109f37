/** Letters and digits only, lower case: `TaxNumber`, `tax number` and `tax_number` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** `addresses` and `address` are one word. */
export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Lower-case singular words of a name or a label: `postalCode` gives postal, code. */
export function nameParts(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => singular(word))
}

/** `postalCode` as a label for people, and `line1` as "Line 1", for models that give none. */
export function humanise(name: string): string {
  // "VAT" in `VATNumber` is an abbreviation; a name all in capitals says nothing of the kind.
  const hasLower = /\p{Ll}/u.test(name)
  const spaced = name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll})(\d)/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .replace(/\S+/g, (word) => (hasLower && /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
  const capitalised = spaced.charAt(0).toUpperCase() + spaced.slice(1)
  return spaced === '' ? 'Unnamed field' : capitalised.replace(/\bid\b/gi, 'ID')
}

/**
 * Served text for a label: one line, without control or direction-changing characters, no longer than `limit`
 * characters. The full text stays in the raw node.
 */
export function cleanText(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const chars = Array.from(line)
  return chars.length > limit ? `${chars.slice(0, limit - 1).join('')}…` : line
}
