import * as z from 'zod/mini'
import { searchedText } from '../format/searched-text.ts'
import { freeName } from './change-views.ts'
import { MOST_VIEWS, parseViewQuery, sameQuery, viewContent } from './saved-view.ts'
import type { SavedView } from './saved-view.ts'

/** A hundred views take a tenth of it. */
export const LONGEST_FILE = 512 * 1024

const KIND = 'customer-desk-views'

const fileSchema = z.object({
  kind: z.literal(KIND),
  version: z.literal(1),
  views: z.array(z.object(viewContent)).check(z.maxLength(MOST_VIEWS)),
})

export function viewsFile(views: readonly SavedView[]): string {
  const written = views.map(({ name, query, companyId }) => ({ name, query, companyId }))
  return JSON.stringify({ kind: KIND, version: 1, views: written }, null, 2)
}

export type ReadViews =
  | {
      is: 'read'
      /** All views, the new ones last. */
      views: SavedView[]
      added: number
      /** Views that were there already. */
      known: number
      /** Views of which something can't be used here. */
      partial: number
    }
  | { is: 'no-views' }
  | { is: 'too-many' }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Adds the views of a file to those there are. Whoever made it can have written anything: what it says goes through the parser of
 * addresses and is written down anew, and no view becomes a default by it.
 */
export function readViewsFile(text: string, views: readonly SavedView[], newId: () => string): ReadViews {
  const file = fileSchema.safeParse(parseJson(text))
  if (!file.success) return { is: 'no-views' }
  const all = [...views]
  const counts = { added: 0, known: 0, partial: 0 }
  for (const { name, query, companyId } of file.data.views) {
    const same = sameQuery(query)
    const isKnown = all.some((view) => sameQuery(view.query) === same && view.companyId === companyId)
    if (isKnown) {
      counts.known += 1
      continue
    }
    counts.added += 1
    if (parseViewQuery(query).problems.length > 0) counts.partial += 1
    const view = {
      id: newId(),
      name: freeName(all, searchedText(name) || 'View'),
      query: same,
      isDefault: false,
    }
    all.push(companyId === undefined ? view : { ...view, companyId })
  }
  return all.length > MOST_VIEWS ? { is: 'too-many' } : { is: 'read', views: all, ...counts }
}
