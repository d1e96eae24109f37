import type { JournalEntry } from '../rules/journal-entry.ts'

interface EvidenceOf {
  /** Address of the page; its search may hold names and is left out. */
  address: string
  companyId: string
  connection?:
    { id: string; platformName?: string | null | undefined; status?: string | null | undefined } | undefined
  customer: {
    id: string
    status?: string | null | undefined
    sourceModifiedDate?: string | null | undefined
    modifiedDate?: string | null | undefined
    metadata?: { isDeleted?: boolean | null | undefined } | null | undefined
  }
  sync?:
    { currentStatus?: string | null | undefined; lastSuccessfulSync?: string | null | undefined } | undefined
  /** The last write of the record from this device. */
  write?: JournalEntry | undefined
  atMs: number
  version: string
}

/**
 * What a colleague or Codat's support needs to find a record and what became of it: ids, states and times as the API
 * writes them. Nothing of what the record says about the customer.
 */
export function recordEvidence({ customer, connection, sync, write, ...of }: EvidenceOf): string {
  const facts: [string, string | null | undefined][] = [
    ['Page', of.address.replace(/[?#].*$/, '')],
    ['Company id', of.companyId],
    ['Connection id', connection?.id],
    ['Platform', connection?.platformName],
    ['Connection status', connection?.status],
    ['Customer id', customer.id],
    ['Customer status', customer.status],
    ['Deleted at source', customer.metadata?.isDeleted?.toString()],
    ['sourceModifiedDate', customer.sourceModifiedDate],
    ['modifiedDate', customer.modifiedDate],
    ['Sync of customers', sync?.currentStatus],
    ['Last successful sync', sync?.lastSuccessfulSync],
    ['Last write from this device', write?.state],
    ['Push operation key', write?.pushOperationKey],
    ['Idempotency key', write?.idempotencyKey],
    ['Write requested', write?.operation?.requestedOnUtc],
    ['Write completed', write?.operation?.completedOnUtc],
    ['Correlation id', write?.lastError?.correlationId],
    ['Time', new Date(of.atMs).toISOString()],
    ['Version of the desk', of.version],
  ]
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n')
}
