import * as z from 'zod/mini'
import { MOST_VIEWS, savedViewSchema } from '../views/saved-view.ts'
import type { SavedView } from '../views/saved-view.ts'
import { rememberedValue } from './remembered-value.ts'
import { deviceStorage, storedJson, tabStorage } from './stored-value.ts'

const KEY = 'desk.views'

/** The views of the lists of customers on this device, in their order. */
const stored = storedJson(
  deviceStorage,
  KEY,
  z.object({ version: z.literal(1), views: z.array(savedViewSchema).check(z.maxLength(MOST_VIEWS)) }),
)

const remembered = rememberedValue<readonly SavedView[]>(KEY, () => stored.read()?.views ?? [])

export const savedViews = remembered.get

/** Returns false where the browser doesn't keep them: then they last as long as the page. */
export function saveViews(views: readonly SavedView[]): boolean {
  // In the order of members that reading has, to be compared.
  const written = views.map((view) => savedViewSchema.parse(view))
  stored.write({ version: 1, views: written })
  remembered.set(written)
  return JSON.stringify(stored.read()?.views) === JSON.stringify(written)
}

/** Hears of changes of the views, in other tabs as well, and of which one is in use. */
export const subscribeToViews = remembered.subscribe

/** The view that each company's list was last shown with in this tab; empty where it was deliberately none. */
const inUse = storedJson(
  tabStorage,
  'desk.views-in-use',
  z.array(z.object({ companyId: z.string(), id: z.string() })),
)

/** Undefined where the list hasn't been seen in this tab. */
export const viewInUse = (companyId: string): string | undefined =>
  inUse.read()?.find((one) => one.companyId === companyId)?.id

export function rememberView(companyId: string, id: string): void {
  if (viewInUse(companyId) === id) return
  const others = (inUse.read() ?? []).filter((one) => one.companyId !== companyId)
  inUse.write([...others, { companyId, id }])
  remembered.tell()
}
