import { isObject } from '../../lib/json.ts'
import { isDraft, readDraft } from '../drafts/draft-format.ts'
import { keptBeside } from '../drafts/earlier-drafts.ts'
import { DAY_MS } from '../rules/schedule.ts'

const KEPT_MS = 30 * DAY_MS

/** When something was stored, in ms since 1970, as changes, runs and all others say it; undefined where it doesn't. */
function dateOf(row: unknown): number | undefined {
  if (!isObject(row)) return undefined
  const { times, createdAt, savedAt } = row
  const date = (isObject(times) ? times['created'] : undefined) ?? createdAt ?? savedAt
  return typeof date === 'number' ? date : undefined
}

/** Whether it's older than anything is kept. What has no date stays until it's cleared. */
export function isTooOld(row: unknown, now: number): boolean {
  return now - (dateOf(row) ?? now) > KEPT_MS
}

/**
 * The drafts of one form, of a person and of nobody in particular: the person's, with the other one among the earlier ones.
 * Undefined where this version can read neither of them, so that there is no place for both.
 */
export function mergedDraft(key: string, mine: unknown, unclaimed: unknown, now: number): unknown {
  const own = readDraft(key, mine)
  const other = readDraft(key, unclaimed)
  const [base, beside] = isDraft(own) ? [own, other] : [other, own]
  if (!isDraft(base)) return undefined
  const earlier = [...keptBeside(beside, now), ...base.earlier].toSorted((a, b) => b.savedAt - a.savedAt)
  return { ...base, earlier, revision: base.revision + 1 }
}
