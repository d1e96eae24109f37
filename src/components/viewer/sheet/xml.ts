import { Parser } from 'htmlparser2'
import { encodingByMark, encodingByZeros } from '../../../lib/files/text-sniff.ts'

export type Attributes = Readonly<Record<string, string>>

/** Sees a document pass by. Elements have their names without a prefix: producers choose those as they like. */
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const LESS_THAN = 0x3c

/** Counts the signs that attributes have as references: only those that stand there as such are a mistake. */
class CountingParser extends Parser {
  references = 0

  override onattribentity(codePoint: number): void {
    if (codePoint === LESS_THAN) this.references += 1
    super.onattribentity(codePoint)
  }
}
/** Workbooks are a dozen deep. The parser takes longer for each element the more are open around it. */
const MOST_DEPTH = 1000

class TooDeep extends Error {}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function encodingOf(head: Uint8Array): string {
  const certain = encodingByMark(head) ?? encodingByZeros(head)
  if (certain !== undefined) return certain
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(
    new TextDecoder('latin1').decode(head),
  )
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8').encoding
  } catch {
    return 'utf-8'
  }
}

/**
 * Reads XML as far as it goes, however it is written, and says whether it is sound: closed to its end, each element before the
 * one around it. Entities of its own are never resolved, nor is anything fetched.
 */
export function readXml(chunks: readonly Uint8Array[], handler: XmlHandler): boolean {
  let isEnding = false
  let isWhole = false
  let isSound = true
  let openedTo = -1
  const within: string[] = []
  const parser = new CountingParser(
    {
      onopentag: (name, attributes) => {
        if (within.length === MOST_DEPTH) throw new TooDeep()
        within.push(localName(name))
        openedTo = parser.endIndex
        // A quotation mark that is missing takes elements in.
        const signs = Object.values(attributes).reduce((sum, value) => sum + value.split('<').length - 1, 0)
        if (signs > parser.references) isSound = false
        parser.references = 0
        handler.open?.(localName(name), attributes)
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (name, isImplied) => {
        within.pop()
        // An element that closes itself does so where it opens.
        if (isImplied && !isEnding && parser.endIndex !== openedTo) isSound = false
        if (within.length === 0) isWhole = !isEnding
        handler.close?.(localName(name))
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  const decoder = new TextDecoder(encodingOf(chunks[0]?.subarray(0, 200) ?? new Uint8Array()))
  try {
    for (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }))
    isEnding = true
    parser.end(decoder.decode())
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    while (within.length > 0) handler.close?.(within.pop() ?? '')
    return false
  }
  return isWhole && isSound
}

/** An attribute whose prefix is its producer's choice, such as `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

/** Of an element that says yes by being there, unless its value says no. */
export const isOnWhereThere = (value: string | undefined): boolean => value === undefined || isOn(value)

/** XML has several ways to say yes. */
export const isOn = (value: string | undefined): boolean => /^\s*(1|true|on|t|yes)\s*$/i.test(value ?? '')
