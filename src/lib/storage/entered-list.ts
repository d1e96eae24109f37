import * as z from 'zod/mini'
import { storedJson, tabStorage } from './stored-value.ts'

const schema = z.object({
  /** The company, and the search without its page. */
  listKey: z.string(),
  firstPage: z.number(),
  pageSize: z.number(),
  /** Rows of all pages; undefined when the API didn't say. */
  total: z.optional(z.number()),
  /** Whether there are more pages after the last one here. */
  hasNext: z.boolean(),
  /** IDs of the rows of each page, from `firstPage` on; empty for a record without one. */
  pages: z.array(z.array(z.string())),
})

/** The list a record was opened from, in the order it had then. */
export type EnteredList = z.infer<typeof schema>

const stored = storedJson(tabStorage, 'desk.entered-list', schema)
const listeners = new Set<() => void>()
/** Works without storage too; a reload then starts again. */
let current: EnteredList | undefined

/** The list on the screen last, or one its records were stepped through since; undefined when there was none. */
export function enteredList(): EnteredList | undefined {
  current ??= stored.read()
  return current
}

export function enterList(list: EnteredList): void {
  current = list
  stored.write(list)
  for (const listener of listeners) listener()
}

export function subscribeToEnteredList(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
