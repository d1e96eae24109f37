import { isObject, own, toObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'

/** Longer lists of choices are countries and currencies, whose values are stored as they are sent. */
const MAX_OPTIONS = 20
const MAX_DEPTH = 40

function compactNode(node: unknown, depth: number): JsonValue {
  if (!isObject(node)) return {}
  const entries: [string, JsonValue][] = []
  for (const name of ['type', 'displayName', 'required']) {
    const value = own(node, name)
    if (typeof value === 'string' || typeof value === 'boolean') entries.push([name, value])
  }
  const options = own(node, 'options')
  if (Array.isArray(options) && options.length <= MAX_OPTIONS) {
    const kept = options.flatMap((option: unknown): JsonValue[] => {
      const value = isObject(option) ? own(option, 'value') : undefined
      return typeof value === 'string' ? [{ value }] : []
    })
    entries.push(['options', kept])
  }
  const properties = own(node, 'properties')
  if (isObject(properties) && depth < MAX_DEPTH) {
    const members = Object.entries(properties).filter(([, member]) => member !== null)
    entries.push([
      'properties',
      toObject(members.map(([name, member]) => [name, compactNode(member, depth + 1)])),
    ])
  }
  return toObject(entries)
}

/**
 * A create/update model without what the comparison of a stored record does not need: rule texts, descriptions and
 * long lists of choices. It is kept with every write, since the model may be another one when the sync has run.
 */
export function compactModel(raw: unknown): JsonValue {
  return compactNode(raw, 0)
}
