import { asJson, asJsonObject, isObject } from '../../lib/json.ts'
import { isDraft, savedAtOf } from './draft-format.ts'
import type { Draft, EarlierDraft, RawDraft } from './draft-format.ts'

/** How many earlier drafts one form keeps; the oldest go first. */
const MOST_EARLIER = 5

/** The earlier drafts, with one more; the same text is kept once. */
export function withEarlier(
  all: readonly EarlierDraft[],
  { values, savedAt, openedRecord, draftId }: EarlierDraft,
): EarlierDraft[] {
  const text = JSON.stringify(values)
  const others = all.filter((kept) => JSON.stringify(kept.values) !== text)
  const kept = {
    values,
    savedAt,
    openedRecord: openedRecord ?? null,
    ...(draftId !== undefined && { draftId }),
  }
  return [kept, ...others].toSorted((a, b) => b.savedAt - a.savedAt).slice(0, MOST_EARLIER)
}

export const without = (all: readonly EarlierDraft[], one: EarlierDraft): EarlierDraft[] =>
  all.filter((kept) => JSON.stringify(kept) !== JSON.stringify(one))

/** What a stored draft leaves to be kept beside another, readable or not. */
export function keptBeside(stored: Draft | RawDraft | null, now: number): EarlierDraft[] {
  if (stored === null) return []
  if (isDraft(stored)) return withEarlier(stored.earlier, stored)
  const { raw } = stored
  const values = isObject(raw) ? asJsonObject(raw) : { raw: asJson(raw) }
  return [{ values, savedAt: savedAtOf(raw) ?? now, isUnreadable: true }]
}

/** What takes the place of a draft that goes. */
export function nextAfter(stored: Draft, newId: string): Draft | { key: string } | 'remove' {
  const [next, ...earlier] = stored.earlier
  if (next === undefined) return 'remove'
  const { values, savedAt } = next
  const openedRecord = next.openedRecord ?? stored.openedRecord
  const row = { ...values, key: stored.key }
  if (next.isUnreadable === true) return row
  const revision = stored.revision + 1
  return {
    ...stored,
    values,
    savedAt,
    openedRecord,
    earlier,
    draftId: next.draftId ?? newId,
    tabId: '',
    revision,
  }
}

/** Whether saving would change nothing. */
export function isSaved(draft: Draft | null, content: Pick<Draft, 'values'>): boolean {
  return draft !== null && JSON.stringify(draft.values) === JSON.stringify(content.values)
}
