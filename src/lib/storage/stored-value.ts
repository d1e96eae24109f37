import type * as z from 'zod/mini'

/** One value in web storage. No method throws: the callers work without storage as well. */
export interface StoredValue<Value> {
  /** Undefined when nothing is stored, when it isn't what the schema says, and when storage is blocked. */
  read(): Value | undefined
  /** Does nothing when storage is full or blocked. */
  write(value: Value): void
  clear(): void
}

/** Which web storage: a function, because even reading the property throws where a browser blocks storage. */
export type StorageArea = () => Storage

/** Kept until cleared. */
export const deviceStorage: StorageArea = () => window.localStorage
/** Kept until the tab closes. */
export const tabStorage: StorageArea = () => window.sessionStorage

interface Codec<Value> {
  parse(text: string): Value
  write(value: Value): string
}

function attempt<Result>(area: StorageArea, work: (storage: Storage) => Result): Result | undefined {
  try {
    return work(area())
  } catch {
    return undefined
  }
}

/** The keys that start with `prefix`; none where storage is blocked. */
export function storedKeys(area: StorageArea, prefix: string): string[] {
  return attempt(area, (storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? []
}

/** Clears every value whose key starts with `prefix`. Where storage is blocked there is nothing to clear. */
export function clearStoredValues(area: StorageArea, prefix: string): void {
  for (const key of storedKeys(area, prefix)) attempt(area, (storage) => storage.removeItem(key))
}

function storedValue<Value>(area: StorageArea, key: string, codec: Codec<Value>): StoredValue<Value> {
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
export function storedJson<Value>(
  area: StorageArea,
  key: string,
  schema: z.ZodMiniType<Value>,
): StoredValue<Value> {
  return storedValue(area, key, {
    parse: (text) => schema.parse(JSON.parse(text)),
    write: (value) => JSON.stringify(value),
  })
}

/** One of a few texts, stored as it is. */
export function storedText<Text extends string>(
  area: StorageArea,
  key: string,
  schema: z.ZodMiniType<Text>,
): StoredValue<Text> {
  return storedValue(area, key, { parse: (text) => schema.parse(text), write: (text) => text })
}
