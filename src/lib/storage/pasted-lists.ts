import * as z from 'zod/mini'
import { onStoredChange } from './stored-changes.ts'
import { storedJson, tabStorage } from './stored-value.ts'

const KEY = 'desk.pasted-lists'
/** A list is worked through in one go; whatever it holds shouldn't be found the next day in a tab left open. */
const KEPT_FOR_MS = 12 * 60 * 60 * 1000
/** Of the companies somebody goes back and forth between. */
const MOST_LISTS = 5

const schema = z.object({ companyId: z.string(), text: z.string(), savedAt: z.number() })
type PastedList = z.infer<typeof schema>

/** The lists pasted in this tab. They may hold anything, so that no address gets them, and they end with the tab. */
const stored = storedJson(tabStorage, KEY, z.array(schema))

/** Works without storage too; a reload then starts empty. */
let current: readonly PastedList[] | undefined
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

onStoredChange(KEY, () => {
  current = undefined
  tell()
})

function lists(): readonly PastedList[] {
  current ??= stored.read() ?? []
  return current
}

/** What was pasted for a company in this tab; empty where nothing was, or long ago. */
export function pastedList(companyId: string): string {
  const list = lists().find((one) => one.companyId === companyId)
  return list === undefined || Date.now() - list.savedAt > KEPT_FOR_MS ? '' : list.text
}

export function keepPastedList(companyId: string, text: string): void {
  const now = Date.now()
  const others = lists().filter((one) => one.companyId !== companyId && now - one.savedAt <= KEPT_FOR_MS)
  const next = text === '' ? others : [{ companyId, text, savedAt: now }, ...others].slice(0, MOST_LISTS)
  current = next
  // One that is too long for the storage would leave the one before in it.
  stored.clear()
  if (next.length > 0) stored.write([...next])
  tell()
}

/** Hears of lists that are kept, and of their being cleared. */
export function subscribeToPastedLists(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
