import { isBookkeeping, readName } from '../customer-schema.ts'
import { itemsOf } from '../form-value.ts'
import { isBlank, isObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isFile, isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { humanise } from '../names.ts'

export interface UnwritableMember {
  /** Place in the record, with wire names: `addresses[0].line2`. */
  readonly path: string
  /** With where it stands: "Address 2, county". */
  readonly label: string
  readonly value: JsonValue
  /** `kept-by-codat`: ids and dates nobody writes. `not-in-model`: this connection's model does not list it. */
  readonly reason: 'kept-by-codat' | 'not-in-model' | 'file'
}

const keptByCodat: ReadonlySet<string> = new Set(['id', 'modifiedDate', 'sourceModifiedDate', 'metadata'])

function childPath(base: string, name: string): string {
  return base === '' ? name : `${base}.${name}`
}

function walk(node: ModelNode, record: JsonObject, path: string, place: string): UnwritableMember[] {
  const listed = new Map(node.children.map((child) => [child.name, child]))
  const names = new Set(listed.keys())
  const carried = new Set([...names].map((name) => readName(name, names)))
  return Object.entries(record).flatMap(([name, value]): UnwritableMember[] => {
    if (isBlank(value)) return []
    const here = childPath(path, name)
    const child = listed.get(name)
    if (!child) {
      if (carried.has(name)) return []
      const reason = path === '' && keptByCodat.has(name) ? 'kept-by-codat' : 'not-in-model'
      return [{ path: here, label: labelWithin(place, { label: humanise(name) }), value, reason }]
    }
    const label = labelWithin(place, child)
    if (isBookkeeping(child.template)) return [{ path: here, label, value, reason: 'kept-by-codat' }]
    if (isFile(child)) return [{ path: here, label, value, reason: 'file' }]
    if (isGroup(child) && isObject(value)) return walk(child, value, here, label)
    if (isList(child)) {
      return itemsOf(value).flatMap((item, index) =>
        isObject(item) ? walk(child, item, `${here}[${index}]`, itemLabel(label, index)) : [],
      )
    }
    return []
  })
}

/** Members of a record that hold something and that cannot be written through this model, with the reason. */
export function unwritableMembers(model: ModelNode, customer: JsonObject): UnwritableMember[] {
  return walk(model, customer, '', '')
}
