import { asJsonObject, isJsonList, isObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import type { FormValues } from '../../model/form-value.ts'

/** The value at a form path; undefined where nothing is. */
export function valueAt(values: FormValues, path: string): JsonValue | undefined {
  return path.split('.').reduce<JsonValue | undefined>((value, key) => {
    if (value === undefined) return undefined
    if (isJsonList(value)) return value[Number(key)]
    return isObject(value) ? asJsonObject(value)[key] : undefined
  }, values)
}
