const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** A number as rule texts write it, in digits or as a word; one capturing group. */
export const NUMBER = `(\\d{1,9}|\\d{1,3}(?:,\\d{3})+|${words.toReversed().join('|')})`

export function numberFrom(text: string | undefined): number | null {
  if (text === undefined) return null
  const place = words.indexOf(text)
  return place === -1 ? Number(text.replaceAll(',', '')) : place
}
