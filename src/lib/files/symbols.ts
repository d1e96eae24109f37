import { codePoint } from 'dingbat-to-unicode'
import { isOtherDingbats, otherDingbat } from './other-dingbats.ts'

/** Signs that few fonts have, and the ones everybody can see. */
const COMMON = new Map(
  Object.entries({
    '🞎': '☐',
    '🞏': '☐',
    '□': '☐',
    '⬜': '☐',
    '🗆': '☐',
    '❑': '☐',
    '❒': '☐',
    '🗹': '☑',
    '🗷': '☒',
    '🗵': '☒',
    '⌧': '☒',
    '⮽': '☒',
    '🗶': '✗',
    '🗴': '✗',
    '🗙': '✗',
    '🗸': '✓',
    '⮚': '➤',
  }),
)
const SYMBOL_FONT = /^(symbol|webdings|wingdings( [23])?)$/i

export const isSymbolFont = (font: string | undefined): font is string =>
  font !== undefined && (SYMBOL_FONT.test(font.trim()) || isOtherDingbats(font))

/** The names as the table of signs has them. */
const typeface = (font: string): string =>
  font
    .trim()
    .toLowerCase()
    .replace(/^./, (letter) => letter.toUpperCase())

/** Places of one byte that were typed as letters of Windows, by the numbers that those have in Unicode. */
const WINDOWS_PLACES = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ', (letter, index): [number, number] => [
    letter === ' ' ? 0x80 + index : letter.charCodeAt(0),
    0x80 + index,
  ]),
)

/** Symbol fonts have their signs at 0 to 255, and again in Unicode's private area from F000. */
function signOf(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : (WINDOWS_PLACES.get(code) ?? code)
  if (place < 0x20 || place > 0xff) return undefined
  if (isOtherDingbats(font)) return otherDingbat(font, place)
  const sign = codePoint(typeface(font), place)?.string
  return sign && (COMMON.get(sign) ?? sign)
}

/** Text in a symbol font as the signs a reader sees; what isn't known stays as it is. */
export function symbolText(text: string, font: string): string {
  return Array.from(text, (letter) => signOf(font, letter.codePointAt(0) ?? 0) ?? letter).join('')
}

/** A sign named by its font and its place there, in hexadecimal digits. */
export function symbol(font: string | undefined, hex: string): string | undefined {
  const code = Number.parseInt(hex, 16)
  if (Number.isNaN(code) || code > 0x10_ffff) return undefined
  const sign = isSymbolFont(font) ? signOf(font, code) : undefined
  if (sign !== undefined) return sign
  return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(code)
}

/** What stands before an item of a bullet list. */
export function bullet(text: string, font: string | undefined): string {
  const shown = isSymbolFont(font) ? symbolText(text, font) : text
  // In fonts we don't know, signs of the private area are nearly always dots of some kind.
  return shown.replace(/[\ue000-\uf8ff]/g, '•')
}
