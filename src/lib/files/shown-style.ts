import { isInvisible, isNoSize } from './inherited-look.ts'
import type { OwnLook } from './inherited-look.ts'
import type { Declaration, Declarations } from './style-rules.ts'

type Attributes = ReadonlyMap<string, string>

/** A style, as far as it changes how text is read. */
export interface ShownStyle {
  isHidden: boolean
  isStruck: boolean
  /** How a list and its items are marked, in the words of CSS. */
  listType: string
  look: OwnLook
}

/** Whether a style hides or strikes text. */
export const differs = ({ isHidden, isStruck, look }: ShownStyle): boolean =>
  isHidden || isStruck || isNoSize(look.fontSize) || isInvisible(look.visibility)

/** The font and its size, which may stand in one declaration: `bold 0/0 Wingdings`. */
function fontOf(valueOf: (property: string) => string): Pick<OwnLook, 'font' | 'fontSize'> {
  const [, size = '', families = ''] =
    /(?:^|\s)([\d.]+(?:[a-z]+|%)?)(?:\s*\/\s*[\w.%]+)?\s+(.+)$/.exec(valueOf('font')) ?? []
  return { font: valueOf('font-family') || families, fontSize: valueOf('font-size') || size }
}

const LIST_TYPE = /^(?!(?:inside|outside|url)\b)[a-z-]+$/
const listTypeOf = (style: string): string => style.split(/\s+/).find((word) => LIST_TYPE.test(word)) ?? ''

function backgroundOf(valueOf: (property: string) => string, attributes: Attributes): string {
  const all = [
    valueOf('background-image'),
    attributes.has('background') ? 'url()' : '',
    valueOf('background-color'),
    valueOf('background'),
  ]
  return all.some((one) => one !== '') ? all.join(' ').trim() : (attributes.get('bgcolor') ?? '')
}

/** Declarations together, those that count more behind the others. */
export function merged(all: readonly Declarations[]): Declarations {
  const found = new Map<string, Declaration>()
  for (const declarations of all)
    for (const [property, one] of declarations)
      if (one.isImportant || found.get(property)?.isImportant !== true) found.set(property, one)
  return found
}

/** How an element with these attributes shows. */
export function shownStyle(declarations: Declarations, attributes: Attributes): ShownStyle {
  const valueOf = (property: string): string => declarations.get(property)?.value ?? ''
  const isFlat =
    ['max-height', 'max-width'].some((property) => /^0(?:px|em|pt|%)?$/.test(valueOf(property))) ||
    /^0(?:px)?$/.test(valueOf('height'))
  const display = valueOf('display')
  return {
    isHidden:
      display === 'none' ||
      (display === '' && attributes.has('hidden')) ||
      valueOf('mso-hide') === 'all' ||
      /^0?\.?0+%?$/.test(valueOf('opacity')) ||
      (isFlat && valueOf('overflow') === 'hidden'),
    isStruck: [valueOf('text-decoration'), valueOf('text-decoration-line')].some((value) =>
      /\bline-through\b/.test(value),
    ),
    listType: valueOf('list-style-type') || listTypeOf(valueOf('list-style')),
    look: {
      visibility: valueOf('visibility'),
      ...fontOf(valueOf),
      ...(attributes.has('face') && valueOf('font-family') === '' && { font: attributes.get('face') ?? '' }),
      colour: valueOf('color') || (attributes.get('color') ?? ''),
      background: backgroundOf(valueOf, attributes),
    },
  }
}
