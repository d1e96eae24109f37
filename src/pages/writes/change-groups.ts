import { WRITES_PAGE_SIZE } from '../../lib/paths/writes-search.ts'
import { groupOf } from '../../writes/rules/change-group.ts'
import type { ChangeGroup } from '../../writes/rules/change-group.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** How many changes there are of each group. */
export function countGroups(rows: readonly WriteRow[], lastSync: number | null): Record<ChangeGroup, number> {
  const counts: Record<ChangeGroup, number> = { attention: 0, waiting: 0, 'awaiting-sync': 0, done: 0 }
  for (const row of rows) counts[groupOf(row, lastSync)] += 1
  return counts
}

/** A page of the changes of one group, with where it stands in their list. */
export function pageOfGroup(
  rows: readonly WriteRow[],
  group: ChangeGroup,
  page: number,
  lastSync: number | null,
) {
  const ofGroup = rows.filter((row) => groupOf(row, lastSync) === group)
  const start = (page - 1) * WRITES_PAGE_SIZE
  const onPage = ofGroup.slice(start, start + WRITES_PAGE_SIZE)
  return {
    rows: onPage,
    shown: onPage.length,
    pageSize: WRITES_PAGE_SIZE,
    total: ofGroup.length,
    hasNext: start + onPage.length < ofGroup.length,
  }
}
