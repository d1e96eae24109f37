import { parseFixSearch } from '../../lib/paths/fix-search.ts'
import { toAudit } from '../../lib/paths/audit-link.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { fixQueue } from '../../lib/storage/fix-queue.ts'
import type { FixProgress } from './fix-context.ts'

/** What the address of a form says of a fix, with its place in the queue of this tab. */
export function fixProgress(
  companyId: string,
  customerId: string,
  connection: string | undefined,
  href: string,
): FixProgress {
  const { field, rule } = parseFixSearch(href)
  const queue = rule === undefined ? undefined : fixQueue(companyId, rule)
  const index = queue?.items.findIndex((item) => item.customerId === customerId) ?? -1
  const item = queue?.items[index]
  if (queue === undefined || item === undefined) return { field, queue: undefined }
  const next = queue.items[index + 1]
  return {
    field,
    queue: {
      title: queue.title,
      place: index + 1,
      count: queue.items.length,
      label: item.label,
      problem: item.problem,
      next:
        next &&
        toEditCustomer(companyId, next.customerId, { connection, field: next.field, rule: queue.rule }),
      back: toAudit(companyId, { connection, rule: queue.rule }),
    },
  }
}
