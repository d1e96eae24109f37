/** Plain JSON, the only material this folder works on: models, records, form values and payloads are all JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** `Array.isArray` does not narrow a readonly list. */
export function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

export function isJsonObject(value: JsonValue): value is JsonObject {
  return isObject(value)
}

/** A served value whose type only says `unknown`: it was parsed from JSON, or is about to be stored as JSON. */
export function asJson(value: unknown): JsonValue {
  // A walk through the whole value would prove the same at the cost of every record on every render.
  return (value ?? null) as JsonValue
}

/** The same for an object, such as a record that a schema has parsed. */
export function asJsonObject(value: object): JsonObject {
  const json = asJson(value)
  return isJsonObject(json) ? json : {}
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own members only: `constructor` or `__proto__` of a served object must never reach the prototype. */
export function own<Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** `Object.fromEntries` defines own properties, so even a `__proto__` entry stays data. */
export function toObject(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
  return Object.fromEntries(entries)
}

const MAX_DEPTH = 500

/** Deeper than any real record: writing it out or comparing it would run off the end of the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

export function isBlankText(text: string): boolean {
  return text.trim() === ''
}

/**
 * Codat leaves empty members out, some integrations send '' and some null. All of these mean "nothing here",
 * and so do a group and a list that hold nothing else.
 */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return isBlankText(value)
  if (Array.isArray(value)) return value.every((item) => isBlank(item))
  if (isObject(value)) return Object.values(value).every((member) => isBlank(member))
  return false
}

/** Same data whatever the order of members; blank values count as equal to each other. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (isBlank(a) && isBlank(b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...keys].every((key) => sameJson(own(a, key), own(b, key)))
  }
  return false
}
