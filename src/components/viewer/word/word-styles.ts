import { attributeOf, childOf, elementsOf, nameOf, switchOf, valueOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

export interface WordStyle {
  id: string
  name: string
  basedOn: string | undefined
  isDefault: boolean
  paragraph: Element | undefined
  run: Element | undefined
  element: Element
}

/** How the paragraphs and runs of a document look by its styles. */
export interface WordStyles {
  /** From the style itself to the one that all others are based on. */
  chainOf: (id: string | undefined) => readonly WordStyle[]
  nameOfStyle: (id: string) => string
  defaultParagraph: string | undefined
  /** The properties that hold where no style says anything. */
  paragraphDefaults: Element | undefined
  runDefaults: Element | undefined
}

const LONGEST_CHAIN = 20

function readStyle(element: Element): WordStyle {
  return {
    id: attributeOf(element, 'w:styleId') ?? '',
    name: valueOf(element, 'w:name') ?? '',
    basedOn: valueOf(element, 'w:basedOn'),
    isDefault: ['1', 'true', 'on'].includes(attributeOf(element, 'w:default') ?? ''),
    paragraph: childOf(element, 'w:pPr'),
    run: childOf(element, 'w:rPr'),
    element,
  }
}

export function readStyles(root: Element | undefined): WordStyles {
  const elements = [...elementsOf(root)].filter((element) => nameOf(element) === 'w:style')
  const styles = new Map(elements.map(readStyle).map((style) => [style.id, style]))
  const chains = new Map<string, readonly WordStyle[]>()
  const chainOf = (id: string | undefined): readonly WordStyle[] => {
    if (id === undefined) return []
    const known = chains.get(id)
    if (known) return known
    const chain: WordStyle[] = []
    for (
      let style = styles.get(id);
      style && chain.length < LONGEST_CHAIN;
      style = styles.get(style.basedOn ?? '')
    )
      chain.push(style)
    chains.set(id, chain)
    return chain
  }
  const defaults = childOf(root, 'w:docDefaults')
  const defaultParagraph = elements.find(
    (element) => attributeOf(element, 'w:type') === 'paragraph' && readStyle(element).isDefault,
  )
  return {
    chainOf,
    // Without its definition, a style is known by its id alone.
    nameOfStyle: (id) => styles.get(id)?.name || id,
    defaultParagraph: defaultParagraph && attributeOf(defaultParagraph, 'w:styleId'),
    paragraphDefaults: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
    runDefaults: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
  }
}

/** The nearest style of a chain that has a property of paragraphs. */
export function styledParagraph(chain: readonly WordStyle[], name: string): Element | undefined {
  for (const style of chain) {
    const found = childOf(style.paragraph, name)
    if (found) return found
  }
  return undefined
}

/** Whether the nearest style of a chain that has a switch of runs turns it on. */
export function styledSwitch(chain: readonly WordStyle[], name: string): boolean | undefined {
  for (const style of chain) {
    const found = switchOf(style.run, name)
    if (found !== undefined) return found
  }
  return undefined
}
