import { isSymbolFont, symbolText } from '../../../lib/files/symbols.ts'
import type { CellText } from './cell-text.ts'
import type { CellStyle } from './read-styles.ts'

/** Signs of a symbol font for a text, whose font may be any. */
export const inFont = (text: string, font: string | undefined): string =>
  isSymbolFont(font) ? symbolText(text, font) : text

/** What a cell shows in its style. `hasOwnFonts`: parts of its text say their fonts themselves. */
export function styledText(
  shown: CellText,
  { isTickBox, symbolFont }: Pick<CellStyle, 'isTickBox' | 'symbolFont'>,
  hasOwnFonts: boolean,
): CellText {
  if (shown.kind === 'b' && isTickBox) return { ...shown, text: shown.isTrue === true ? '☑' : '☐' }
  // What stands in the place of something else is in our words.
  if (shown.kind === 'e' || shown.kind === 'f' || hasOwnFonts) return shown
  return { ...shown, text: inFont(shown.text, symbolFont) }
}
