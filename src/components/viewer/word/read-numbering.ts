import { isSymbolFont } from '../../../lib/files/symbols.ts'
import type { WordStyles } from './word-styles.ts'
import {
  attributeOf,
  childOf,
  descendantsOf,
  elementsOf,
  integerOf,
  nameOf,
  switchOf,
  valueOf,
} from './word-xml.ts'
import type { Element } from './word-xml.ts'

/** One of the nine levels of a list. */
export interface ListLevel {
  start: number
  format: string
  /** `%1.%2`: the numbers of this level and those above it among other text. */
  text: string
  /** Numbers of all levels are shown as digits, whatever their own formats. */
  isLegal: boolean
  /** The level, from 1, after which this one begins again; 0 for never; undefined for any above it. */
  restartAfter: number | undefined
  /** The style whose paragraphs are on this level. */
  style: string | undefined
  isHidden: boolean
  isCapitals: boolean
  /** Of the label, where its letters stand for signs. */
  symbolFont: string | undefined
}

/** A list that paragraphs refer to. Lists of one definition count on from each other. */
export interface NumberedList {
  definition: string
  levels: ReadonlyMap<number, ListLevel>
  /** Where this list begins again, by level. */
  startOverrides: ReadonlyMap<number, number>
}

function readFormat(level: Element): string {
  // A format of one's own comes with an ordinary one for programs that don't know it.
  const formats = [...descendantsOf(level, 'w:numFmt')]
  const own = formats.find((format) => attributeOf(format, 'w:val') === 'custom')
  return (own ? attributeOf(own, 'w:format') : attributeOf(formats[0], 'w:val')) ?? 'decimal'
}

function readLevel(level: Element): ListLevel {
  const run = childOf(level, 'w:rPr')
  const fonts = childOf(run, 'w:rFonts')
  const text = childOf(level, 'w:lvlText')
  return {
    start: integerOf(valueOf(level, 'w:start')) ?? 0,
    format: readFormat(level),
    text: attributeOf(text, 'w:val') ?? '',
    isLegal: switchOf(level, 'w:isLgl') ?? false,
    restartAfter: integerOf(valueOf(level, 'w:lvlRestart')),
    style: valueOf(level, 'w:pStyle'),
    isHidden: switchOf(run, 'w:vanish') ?? false,
    isCapitals: switchOf(run, 'w:caps') ?? false,
    symbolFont: [attributeOf(fonts, 'w:ascii'), attributeOf(fonts, 'w:hAnsi')].find(isSymbolFont),
  }
}

function readLevels(parent: Element | undefined): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>()
  for (const element of elementsOf(parent)) {
    const index = integerOf(attributeOf(element, 'w:ilvl'))
    if (nameOf(element) === 'w:lvl' && index !== undefined) levels.set(index, readLevel(element))
  }
  return levels
}

/** The lists of a document by the id that paragraphs refer to. */
export function readNumbering(root: Element | undefined, styles: WordStyles): Map<string, NumberedList> {
  const definitions = new Map<string, Element>()
  const instances = new Map<string, Element>()
  for (const element of elementsOf(root)) {
    const name = nameOf(element)
    if (name === 'w:abstractNum') definitions.set(attributeOf(element, 'w:abstractNumId') ?? '', element)
    if (name === 'w:num') instances.set(attributeOf(element, 'w:numId') ?? '', element)
  }

  /** A definition may stand for the one of a list style. */
  const definitionOf = (instance: Element, depth = 0): [id: string, definition: Element | undefined] => {
    const id = valueOf(instance, 'w:abstractNumId') ?? ''
    const definition = definitions.get(id)
    const styleId = valueOf(definition, 'w:numStyleLink')
    const style = styles.chainOf(styleId)[0]
    const linked = instances.get(valueOf(childOf(style?.paragraph, 'w:numPr'), 'w:numId') ?? '')
    return linked && linked !== instance && depth < 5 ? definitionOf(linked, depth + 1) : [id, definition]
  }

  const lists = new Map<string, NumberedList>()
  for (const [id, instance] of instances) {
    const [definitionId, definition] = definitionOf(instance)
    if (definition === undefined) continue
    const levels = readLevels(definition)
    const startOverrides = new Map<number, number>()
    for (const override of elementsOf(instance)) {
      const index = integerOf(attributeOf(override, 'w:ilvl'))
      if (nameOf(override) !== 'w:lvlOverride' || index === undefined) continue
      const level = childOf(override, 'w:lvl')
      if (level) levels.set(index, readLevel(level))
      const start = integerOf(valueOf(override, 'w:startOverride'))
      if (start !== undefined) startOverrides.set(index, start)
    }
    lists.set(id, { definition: definitionId, levels, startOverrides })
  }
  return lists
}
