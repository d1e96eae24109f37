import { onStoredChange } from './stored-changes.ts'

/** What a page remembers of a stored value, for the components that show it. */
interface RememberedValue<Value> {
  /** The same value until it changes. */
  get: () => Value
  /** What is remembered from here on, whether the storage keeps it or not. */
  set: (value: Value) => void
  /** Tells the components that something they show beside it has changed. */
  tell: () => void
  /** Hears of every change, in other tabs as well, and of what is stored being cleared. */
  subscribe: (listener: () => void) => () => void
}

/** Reads a stored value once, and again after somebody else has changed it. Works without storage too, until the page is closed. */
export function rememberedValue<Value>(key: string, read: () => Value): RememberedValue<Value> {
  let current: Value | undefined
  const listeners = new Set<() => void>()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  onStoredChange(key, () => {
    current = undefined
    tell()
  })

  return {
    get() {
      current ??= read()
      return current
    },
    set(value) {
      current = value
      tell()
    },
    tell,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
