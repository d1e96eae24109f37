import { joinBytes } from '../../../lib/files/join-bytes.ts'
import type { UnpackedEntry } from '../../../lib/files/zip-directory.ts'
import { decodeXml } from './decode-xml.ts'
import { elementsOf, parseXml } from './word-xml.ts'
import type { Element } from './word-xml.ts'

export interface Relation {
  id: string
  /** The last step of its address: `image`, `header`. */
  type: string
  /** Of a part in the package, as `bytesOf` knows it. */
  target: string
  isExternal: boolean
}

/** The parts of a document: an archive of XML files that refer to each other. */
export interface WordPackage {
  /** The part that the document begins with. */
  main: string
  /** Of all parts, unpacked. */
  size: number
  /** Parts whose bytes aren't those that were packed. */
  damaged: number
  bytesOf: (part: string) => Uint8Array<ArrayBuffer> | undefined
  /** Throws when the part is damaged; undefined when it doesn't exist. */
  xmlOf: (part: string) => Element | undefined
  relationsOf: (part: string) => readonly Relation[]
}

/** Part names don't depend on case, and some programs separate them by backslashes. */
const canonical = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return canonical(steps.join('/'))
}

function decoded(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

export function openPackage(entries: ReadonlyMap<string, UnpackedEntry>): WordPackage {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [name, { chunks }] of entries) parts.set(canonical(name), joinBytes(chunks))

  const xmlOf = (part: string): Element | undefined => {
    const bytes = parts.get(canonical(part))
    return bytes && parseXml(decodeXml(bytes))
  }
  const relationsByPart = new Map<string, readonly Relation[]>()
  const relationsOf = (part: string): readonly Relation[] => {
    const known = relationsByPart.get(part)
    if (known) return known
    const name = part.split('/').at(-1) ?? ''
    const root = xmlOf(`${part.slice(0, part.length - name.length)}_rels/${name}.rels`)
    const relations = [...elementsOf(root)].map((element) => {
      const target = element.getAttribute('Target') ?? ''
      return {
        id: element.getAttribute('Id') ?? '',
        type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        target: resolved(part, parts.has(resolved(part, target)) ? target : decoded(target)),
        isExternal: element.getAttribute('TargetMode') === 'External',
      }
    })
    relationsByPart.set(part, relations)
    return relations
  }
  const main = relationsOf('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  return {
    main,
    size: [...parts.values()].reduce((sum, { length }) => sum + length, 0),
    damaged: [...entries.values()].filter(({ isDamaged }) => isDamaged).length,
    bytesOf: (part) => parts.get(canonical(part)),
    xmlOf,
    relationsOf,
  }
}
