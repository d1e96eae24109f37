import { canBeLinked } from '../../lib/paths/links.ts'
import type { FixQueue } from '../../lib/storage/fix-queue.ts'
import type { Finding } from '../../model/audit/finding.ts'

/** Customers to open one after the other: each once, at its first field that the form has. */
export function fixItems(findings: readonly Finding[], sentIds: ReadonlySet<string>): FixQueue['items'] {
  const items = new Map<string, FixQueue['items'][number]>()
  for (const { customerId, field, label, problem } of findings) {
    if (field === null || items.has(customerId)) continue
    if (sentIds.has(customerId) || !canBeLinked(customerId)) continue
    items.set(customerId, { customerId, field, label, problem })
  }
  return [...items.values()]
}
