import { writesState } from '../../writes/engine/load-write-engine.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { FormTarget } from './form-parts.ts'

const NONE: readonly JournalEntry[] = []

function updatesIn(
  entries: readonly JournalEntry[],
  { companyId, connection }: FormTarget,
  customerId: string | null,
): readonly JournalEntry[] {
  const updates = entries.filter(
    (entry) =>
      entry.kind === 'update' &&
      entry.companyId === companyId &&
      entry.connectionId === connection.id &&
      entry.customerId === customerId,
  )
  return updates.length === 0 ? NONE : updates
}

/** Updates of a record that this device has sent, as the journal has them now. */
export function ownUpdatesOf(target: FormTarget, customerId: string | null): readonly JournalEntry[] {
  return updatesIn(writesState().entries, target, customerId)
}

/** The same, followed. */
export function useOwnUpdates(target: FormTarget, customerId: string | null): readonly JournalEntry[] {
  return updatesIn(useJournal().entries, target, customerId)
}
