/** An item with its place in a list, counted from 1. */
export interface Placed<T> {
  readonly key: string
  readonly number: number
  readonly item: T
}

/**
 * Items with their place as the key, for lists whose items have no id. Only for lists that are shown as they came: an
 * item that moved would take over the state of the one that was there.
 */
export function byPlace<T>(items: readonly T[]): Placed<T>[] {
  return items.map((item, index) => ({ key: `place-${index + 1}`, number: index + 1, item }))
}
