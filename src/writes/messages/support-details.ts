import type { JournalEntry } from '../rules/journal-entry.ts'
import { correlationIn } from './downstream-sentence.ts'

interface SupportDetailsOf {
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
 * What a colleague or Codat's support needs to find a record and the last change to it: ids, states and times as the
 * API writes them, and no customer data.
 */
export function supportDetails({ customer, connection, sync, write, ...of }: SupportDetailsOf): string {
  const facts: [string, string | null | undefined][] = [
    ['Page', of.address.replace(/[?#].*$/, '')],
    ['Company ID', of.companyId],
    ['Connection ID', connection?.id],
    ['Platform', connection?.platformName],
    ['Connection status', connection?.status],
    ['Customer ID', customer.id],
    ['Customer status', customer.status],
    ['Deleted in platform', customer.metadata?.isDeleted?.toString()],
    ['sourceModifiedDate', customer.sourceModifiedDate],
    ['modifiedDate', customer.modifiedDate],
    ['Customer sync', sync?.currentStatus],
    ['Last successful sync', sync?.lastSuccessfulSync],
    ['Last change from this device', write?.state],
    ['Push operation key', write?.pushOperationKey],
    ['Idempotency key', write?.idempotencyKey],
    ['Change requested', write?.operation?.requestedOnUtc],
    ['Change completed', write?.operation?.completedOnUtc],
    ['Correlation ID', write?.lastError?.correlationId ?? correlationIn(write?.operation?.errorMessage)],
    ['Time', new Date(of.atMs).toISOString()],
    ['Customer Desk version', of.version],
  ]
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n')
}
