import { isObject, own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'

/** The text at a path of a record or of form values, '' for a list, a group and what isn't there. */
export function textAt(record: JsonObject, path: string): string {
  let value: unknown = record
  for (const key of path.split('.')) {
    value = Array.isArray(value) ? value[Number(key)] : isObject(value) ? own(value, key) : undefined
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
