import { isObject, own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'

function valueAt(record: JsonObject, path: string): unknown {
  let value: unknown = record
  for (const key of path.split('.')) {
    value = Array.isArray(value) ? value[Number(key)] : isObject(value) ? own(value, key) : undefined
  }
  return value
}

/** The text at a path of a record or of form values, '' for a list, a group and what isn't there. */
export function textAt(record: JsonObject, path: string): string {
  const value = valueAt(record, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** How many items are at a path; 0 for what is no list. */
export function itemsAt(record: JsonObject, path: string): number {
  const value = valueAt(record, path)
  return Array.isArray(value) ? value.length : 0
}
