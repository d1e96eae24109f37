import { correctionOf } from '../../writes/rules/correction.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'
import { SentLine } from '../write/SentLine.tsx'
import { DraftStrip } from './DraftStrip.tsx'
import { WriteStrip } from './WriteStrip.tsx'

interface RecordStripProps {
  companyId: string
  customerId: string
  connectionId: string | undefined
  /** What this device has sent for the record and no sync has brought. */
  changes: readonly SentChange[]
}

/** Whether there is anything left to say: not of a corrected failure, nor of a change that was synced as it was sent. */
function isWorthSaying(entry: JournalEntry, entries: readonly JournalEntry[]): boolean {
  if (entry.acknowledged || correctionOf(entry, entries)?.state === 'corrected') return false
  return entry.readBack === null || storedDifferently(entry).length > 0
}

/** One at a time: the last change this device sent until it is done with, else what awaits a sync, else a draft. */
export function RecordStrip({ companyId, customerId, connectionId, changes }: RecordStripProps) {
  const entries = useWritesOfCustomer(companyId, customerId)
  const last = entries.find((entry) => isWorthSaying(entry, entries))
  if (last !== undefined) return <WriteStrip key={last.id} entry={last} entries={entries} changes={changes} />
  if (changes.length > 0) return <SentLine companyId={companyId} changes={changes} />
  return <DraftStrip companyId={companyId} customerId={customerId} connectionId={connectionId} />
}
