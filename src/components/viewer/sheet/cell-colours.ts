import type { Attributes } from './xml.ts'

const WHITE = 'FFFFFF'
const BLACK = '000000'
const INDEXED = new Map([
  ['0', BLACK],
  ['1', WHITE],
  ['8', BLACK],
  ['9', WHITE],
  ['64', BLACK],
  ['65', WHITE],
])
const THEME = new Map([
  ['0', WHITE],
  ['1', BLACK],
])

/** A colour of a workbook in words that are equal when the colours are. */
function colourOf({ rgb, theme, indexed, tint = '0' }: Attributes, automatic: string): string {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  if (theme !== undefined) {
    const known = Number(tint) === 0 ? THEME.get(theme) : undefined
    return known ?? `theme ${theme} ${Number(tint).toFixed(3)}`
  }
  return indexed === undefined ? automatic : (INDEXED.get(indexed) ?? `index ${indexed}`)
}

/** Collects the colours of the fonts and fills of a workbook, to tell which text has the colour of its background. */
export class CellColours {
  readonly #fonts: string[] = []
  readonly #fills: string[] = []
  #isSolid = false

  open(name: string, within: readonly string[], attributes: Attributes): void {
    const [inner, outer] = [within.at(-1), within.at(-2)]
    if (name === 'font' && inner === 'fonts') this.#fonts.push(BLACK)
    if (name === 'color' && inner === 'font' && outer === 'fonts')
      this.#fonts[this.#fonts.length - 1] = colourOf(attributes, BLACK)
    if (name === 'fill' && inner === 'fills') this.#fills.push(WHITE)
    if (name === 'patternFill' && outer === 'fills') {
      const { patternType = 'none' } = attributes
      this.#isSolid = patternType === 'solid'
      // Of a pattern or of a gradient, no one colour is the background.
      if (!this.#isSolid && patternType !== 'none') this.#fills[this.#fills.length - 1] = patternType
    }
    if (name === 'gradientFill' && outer === 'fills') this.#fills[this.#fills.length - 1] = name
    if (name === 'fgColor' && this.#isSolid && within.at(-3) === 'fills')
      this.#fills[this.#fills.length - 1] = colourOf(attributes, WHITE)
  }

  isPale(font: number, fill: number): boolean {
    return (this.#fonts[font] ?? BLACK) === (this.#fills[fill] ?? WHITE)
  }
}
