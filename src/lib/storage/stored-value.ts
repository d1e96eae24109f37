import type * as z from 'zod/mini'

/** One value in web storage. No method throws: the callers work without storage as well. */
export interface StoredValue<Value> {
  /** Undefined when nothing is stored, when it isn't what the schema says, and when storage is blocked. */
  read(): Value | undefined
  /** Does nothing when storage is full or blocked. */
  write(value: Value): void
  clear(): void
}

type Area = 'localStorage' | 'sessionStorage'

interface Codec<Value> {
  parse(text: string): Value
  write(value: Value): string
}

// Even reading the property throws where a browser blocks storage.
function attempt<Result>(area: Area, work: (storage: Storage) => Result): Result | undefined {
  try {
    return work(window[area])
  } catch {
    return undefined
  }
}

/** Clears every value whose key starts with `prefix`. Where storage is blocked there is nothing to clear. */
export function clearStoredValues(area: Area, prefix: string): void {
  attempt(area, (storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  })
}

function storedValue<Value>(area: Area, key: string, codec: Codec<Value>): StoredValue<Value> {
  return {
    read: () =>
      attempt(area, (storage) => {
        const text = storage.getItem(key)
        return text === null ? undefined : codec.parse(text)
      }),
    write: (value) => attempt(area, (storage) => storage.setItem(key, codec.write(value))),
    clear: () => attempt(area, (storage) => storage.removeItem(key)),
  }
}

/** A value stored as JSON. */
export function storedJson<Value>(area: Area, key: string, schema: z.ZodMiniType<Value>): StoredValue<Value> {
  return storedValue(area, key, {
    parse: (text) => schema.parse(JSON.parse(text)),
    write: (value) => JSON.stringify(value),
  })
}

/** One of a few texts, stored as it is. */
export function storedText<Text extends string>(
  area: Area,
  key: string,
  schema: z.ZodMiniType<Text>,
): StoredValue<Text> {
  return storedValue(area, key, { parse: (text) => schema.parse(text), write: (text) => text })
}
