import { isSymbolFont } from '../../../lib/files/symbols.ts'
import { isPaleText, shadedBy } from './text-colours.ts'
import type { Background } from './text-colours.ts'
import { styledSwitch } from './word-styles.ts'
import type { WordStyle, WordStyles } from './word-styles.ts'
import { attributeOf, childOf, integerOf, switchOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

/** How the text of a run looks, as far as it is shown. */
export interface RunFormat {
  tags: readonly string[]
  isHidden: boolean
  isCapitals: boolean
  /** A font whose letters stand for signs. */
  symbolFont: string | undefined
  /** Too small to see, or in the colour of what it stands on. */
  isPale: boolean
}

const LEAST_RAISE = 4
/** In half points. */
const LEAST_SIZE = 5
const PLAIN: RunFormat = {
  tags: [],
  isHidden: false,
  isCapitals: false,
  symbolFont: undefined,
  isPale: false,
}

export function formatOfRun(
  properties: Element | undefined,
  paragraphStyles: readonly WordStyle[],
  styles: WordStyles,
  background: Background,
): RunFormat {
  if (
    properties === undefined &&
    paragraphStyles.every(({ run }) => run === undefined) &&
    !styles.runDefaults
  )
    return PLAIN
  const own = styles.chainOf(valueOf(properties, 'w:rStyle'))
  /** What a run says itself counts; of its styles, two that turn a switch on turn it off again. */
  const has = (name: string): boolean =>
    switchOf(properties, name) ??
    (styledSwitch(paragraphStyles, name) ?? switchOf(styles.runDefaults, name) ?? false) !==
      (styledSwitch(own, name) ?? false)
  const nearest = (name: string): Element | undefined =>
    childOf(properties, name) ??
    [...own, ...paragraphStyles].map(({ run }) => childOf(run, name)).find((found) => found !== undefined)

  // Some programs write a raised sign as its place above the line, in half points.
  const place = integerOf(attributeOf(nearest('w:position'), 'w:val')) ?? 0
  const level = place >= LEAST_RAISE ? 'superscript' : place <= -LEAST_RAISE ? 'subscript' : undefined
  const raised = attributeOf(nearest('w:vertAlign'), 'w:val') ?? level
  const underline = attributeOf(nearest('w:u'), 'w:val') ?? 'none'
  const tags = [
    has('w:b') && 'strong',
    has('w:i') && 'em',
    underline !== 'none' && 'u',
    (has('w:strike') || has('w:dstrike')) && 's',
    raised === 'superscript' && 'sup',
    raised === 'subscript' && 'sub',
  ].filter((tag) => tag !== false)
  const fonts = nearest('w:rFonts')
  const size = integerOf(attributeOf(nearest('w:sz') ?? childOf(styles.runDefaults, 'w:sz'), 'w:val'))
  return {
    tags,
    isHidden: has('w:vanish') || has('w:specVanish'),
    isCapitals: has('w:caps'),
    isPale:
      (size !== undefined && size < LEAST_SIZE) ||
      isPaleText({
        colour: attributeOf(nearest('w:color') ?? childOf(styles.runDefaults, 'w:color'), 'w:val'),
        highlight: attributeOf(nearest('w:highlight'), 'w:val'),
        background: shadedBy(nearest('w:shd'), background),
      }),
    symbolFont: [attributeOf(fonts, 'w:ascii'), attributeOf(fonts, 'w:hAnsi')].find(isSymbolFont),
  }
}
