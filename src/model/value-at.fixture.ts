import { itemsOf } from './form-value.ts'
import type { FormValue, FormValues } from './form-value.ts'
import { asJsonObject, isObject, own } from '../lib/json.ts'

/** The value at a form path; undefined when the path leads nowhere. */
export function valueAt(values: FormValues, path: string): FormValue | undefined {
  let value: FormValue | undefined = values
  for (const part of path === '' ? [] : path.split('.')) {
    if (Array.isArray(value)) value = itemsOf(value)[Number(part)]
    else if (isObject(value)) value = own(asJsonObject(value), part)
    else return undefined
  }
  return value
}
