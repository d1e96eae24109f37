import * as z from 'zod/mini'
import { rememberedValue } from './remembered-value.ts'
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

const lists = rememberedValue<readonly PastedList[]>(KEY, () => stored.read() ?? [])

/** What was pasted for a company in this tab; empty where nothing was, or long ago. */
export function pastedList(companyId: string): string {
  const list = lists.get().find((one) => one.companyId === companyId)
  return list === undefined || Date.now() - list.savedAt > KEPT_FOR_MS ? '' : list.text
}

export function keepPastedList(companyId: string, text: string): void {
  const now = Date.now()
  const others = lists.get().filter((one) => one.companyId !== companyId && now - one.savedAt <= KEPT_FOR_MS)
  const next = text === '' ? others : [{ companyId, text, savedAt: now }, ...others].slice(0, MOST_LISTS)
  // One that is too long for the storage would leave the one before in it.
  stored.clear()
  if (next.length > 0) stored.write([...next])
  lists.set(next)
}

/** Hears of lists that are kept, and of their being cleared. */
export const subscribeToPastedLists = lists.subscribe
