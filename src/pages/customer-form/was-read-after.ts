import type { Customer } from '../../api/customers.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { own } from '../../lib/json.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

/** Whether Codat's copy of a record is newer than the one that a failed change was made from. */
export function wasReadAfter(
  { opened, times }: Pick<JournalEntry, 'opened' | 'times'>,
  stored: Customer,
): boolean {
  const before = opened === null ? undefined : own(opened, 'sourceModifiedDate')
  if (typeof before === 'string' && stored.sourceModifiedDate != null)
    return before !== stored.sourceModifiedDate
  const read = parseUtcDate(stored.modifiedDate)
  return read.kind === 'instant' && times.completed !== null && read.ms > times.completed
}
