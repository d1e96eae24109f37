import { createStory, writeBlocks } from './write-blocks.ts'
import type { WordDocument } from './word-context.ts'
import { attributeOf, elementsOf, nameOf, switchOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

type Place = 'header' | 'footer'

interface HeaderOptions {
  document: WordDocument
  /** The settings of pages, of each section. */
  sections: readonly Element[]
  settings: Element | undefined
  readPart: (part: string) => Element | undefined
}

/** The parts that Word shows at the head or foot of pages, each once, in the order of the sections. */
function partsOf(place: Place, { document, sections, settings }: HeaderOptions): string[] {
  const hasEven = switchOf(settings, 'w:evenAndOddHeaders') ?? false
  /** What a section doesn't say it has from the one before. */
  const inForce = new Map<string, string>()
  const shown: string[] = []
  for (const section of sections) {
    for (const element of elementsOf(section)) {
      if (nameOf(element) !== `w:${place}Reference`) continue
      const id = attributeOf(element, 'r:id')
      const relation = document.parts.relationsOf(document.parts.main).find((one) => one.id === id)
      if (relation && !relation.isExternal)
        inForce.set(attributeOf(element, 'w:type') ?? 'default', relation.target)
    }
    const types = [
      ...(switchOf(section, 'w:titlePg') ? ['first'] : []),
      'default',
      ...(hasEven ? ['even'] : []),
    ]
    for (const type of types) {
      const part = inForce.get(type)
      if (part !== undefined && !shown.includes(part)) shown.push(part)
    }
  }
  return shown
}

/** What stands at the head or foot of the pages, as a section of its own. */
export function writeHeaders(place: Place, options: HeaderOptions): string {
  const texts = partsOf(place, options).map((part) => {
    const root = options.readPart(part)
    return root === undefined ? '' : writeBlocks(root, createStory(options.document, part), undefined)
  })
  const shown = [...new Set(texts)].filter((text) => text !== '')
  return shown.map((text) => `<section data-part="${place}">${text}</section>`).join('')
}
