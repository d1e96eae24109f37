import { unpackZip } from '../../../lib/files/zip-directory.ts'
import type { UnpackedEntry } from '../../../lib/files/zip-directory.ts'
import { OFFICE_LIMITS } from '../office/office-limits.ts'
import { prefixed, readXml } from './xml.ts'

export interface Relation {
  id: string
  /** The last word of its type: `worksheet`, `comments`; transitional and strict files differ in the rest. */
  type: string
  target: string
}

/** Some producers write `\` for `/`, a `/` in front, other cases, or escape letters. */
function keyOf(path: string): string {
  let plain = path
  try {
    plain = decodeURIComponent(path)
  } catch {
    // A percent sign that escapes nothing.
  }
  const steps: string[] = []
  for (const step of plain.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step.toLowerCase())
  }
  return steps.join('/')
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The parts of an Office file that are XML, by the names other parts call them. */
export class Parts {
  readonly #entries = new Map<string, UnpackedEntry>()

  constructor(entries: ReadonlyMap<string, UnpackedEntry>) {
    for (const [name, entry] of entries) this.#entries.set(keyOf(name), entry)
  }

  static async of(file: Blob): Promise<Parts> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return new Parts(await unpackZip(bytes, OFFICE_LIMITS, (name) => /\.(xml|rels|vml)$/i.test(name)))
  }

  get(path: string | undefined): UnpackedEntry | undefined {
    return path === undefined ? undefined : this.#entries.get(keyOf(path))
  }

  /** The first part whose name ends so, for files whose relations are lost. */
  find(ending: string): string | undefined {
    return Array.from(this.#entries.keys()).find((name) => name.endsWith(ending))
  }

  relationsOf(path: string): Relation[] {
    const folder = folderOf(path)
    const relations: Relation[] = []
    const open = (
      name: string,
      { Id: id, Type: type = '', Target: target, TargetMode: mode }: Record<string, string>,
    ) => {
      if (name !== 'Relationship' || target === undefined || mode === 'External') return
      const place = /^[/\\]/.test(target) ? target : folder + target
      relations.push({ id: id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: keyOf(place) })
    }
    const part = this.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
    if (part) readXml(part.chunks, { open })
    return relations
  }
}

/** The `r:id` of an element. */
export const relationId = (attributes: Readonly<Record<string, string>>): string =>
  prefixed(attributes, 'id') ?? ''
