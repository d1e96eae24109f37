import { isSentItem, ORIGIN } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import { isJsonList, isObject, sameJson, toObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'

/** A form value without the places its items came from and without items that are not sent. */
function content(value: FormValue): JsonValue {
  if (isJsonList(value)) {
    return value.filter((item) => isSentItem(item)).map((item) => content(item))
  }
  if (!isObject(value)) return value
  return toObject(
    Object.entries(value)
      .filter(([key]) => key !== ORIGIN)
      .map(([key, member]) => [key, content(member)] as const),
  )
}

/** Same data: missing, null and '' are one; spaces around a text are part of it. */
export function sameFormValue(a: FormValue, b: FormValue): boolean {
  return sameJson(content(a), content(b))
}
