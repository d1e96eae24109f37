/** Of the signs of Zapf Dingbats, which Unicode has in their order, those that it has elsewhere. */
const ZAPF_ELSEWHERE = new Map([
  ['%', '☎'],
  ['*', '☛'],
  ['+', '☞'],
  ['H', '★'],
  ['l', '●'],
  ['n', '■'],
  ['s', '▲'],
  ['t', '▼'],
  ['u', '◆'],
  ['w', '◗'],
])
/** The signs of Windows' own buttons, which people tick lists with. */
const MARLETT = new Map([
  ['a', '✓'],
  ['b', '✓'],
  ['g', '■'],
  ['h', '●'],
  ['i', '●'],
  ['n', '●'],
  ['r', '✗'],
])

/** Whether a font is one of signs that `dingbat-to-unicode` doesn't know. */
export const isOtherDingbats = (font: string): boolean =>
  /^(?:marlett|(?:itc )?zapf ?dingbats|monotype sorts)$/i.test(font.trim())

/** The sign of such a font at a place. */
export function otherDingbat(font: string, place: number): string | undefined {
  const letter = String.fromCharCode(place)
  if (/^marlett$/i.test(font.trim())) return MARLETT.get(letter)
  if (place <= 0x20 || place > 0x7e) return undefined
  return ZAPF_ELSEWHERE.get(letter) ?? String.fromCodePoint(0x2700 + place - 0x20)
}
