import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { WriteRow } from '../rules/write-rows.ts'
import { correlationIn } from './downstream-sentence.ts'
import { maskValues, valuesOf } from './mask-values.ts'
import { platformMessages } from './platform-messages.ts'
import { code, ending, iso, list, section } from './support-markdown.ts'
import type { Where } from './support-markdown.ts'
import { timelineOf } from './timeline.ts'

interface ChangeSupport extends Where {
  change: Pick<WriteRow, 'operation' | 'entry'>
  /** When customers were last synced, in ms since 1970, as far as it is known. */
  lastSync: number | null
}

interface RecordSupport extends Where {
  /** Address of the page; its search may hold names and is left out. */
  address: string
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
}

/** A change's states with their times, its IDs, the fields it is about, and what the platform said. */
function changeLines({ change, lastSync }: Pick<ChangeSupport, 'change' | 'lastSync'>): string[] {
  const { entry } = change
  const operation = change.operation ?? entry?.operation ?? undefined
  const values = valuesOf(entry)
  return [
    ...section(
      '### Timeline',
      timelineOf(change, lastSync).map(
        ({ label, at, isDone }) => `- ${label}${at === null ? (isDone ? '' : '…') : `: ${code(iso(at))}`}`,
      ),
    ),
    ...section(
      '### IDs and states',
      list([
        ['Record ID', (operation && writtenRecordId(operation)) ?? entry?.customerId],
        ['Push operation key', operation?.pushOperationKey ?? entry?.pushOperationKey],
        ['Idempotency key', entry?.idempotencyKey],
        ['Correlation ID', entry?.lastError?.correlationId ?? correlationIn(operation?.errorMessage)],
        ['State at Codat', operation && operationStatus(operation)],
        ['State on this device', entry?.state],
        ['Requested', operation?.requestedOnUtc],
        ['Completed', operation?.completedOnUtc],
        ['HTTP status', entry?.lastError?.status?.toString()],
      ]),
    ),
    ...section(
      '### Fields changed (values left out)',
      [...new Set((entry?.changes ?? []).map(({ label }) => label))].map((label) => `- ${code(label)}`),
    ),
    ...section(
      '### Messages (values masked)',
      platformMessages(change).map((message) => `- ${code(maskValues(message, values))}`),
    ),
  ]
}

/** What support needs to find one change: Markdown with IDs, states and times as the API writes them, and nobody's data. */
export function changeSupportDetails({ change, lastSync, ...where }: ChangeSupport): string {
  const { operation, entry } = change
  return [
    `## ${entry?.kind === 'create' ? 'New customer' : 'Change'}${entry === undefined ? '' : ` in ${entry.platformName}`}`,
    '',
    ...list([
      ['Company ID', where.companyId],
      ['Connection ID', operation?.dataConnectionKey ?? entry?.connectionId],
      ['Platform', entry?.platformName],
    ]),
    ...changeLines({ change, lastSync }),
    ...ending(where),
  ].join('\n')
}

/** The same for a record and the last change to it. */
export function supportDetails({ customer, connection, sync, write, ...where }: RecordSupport): string {
  return [
    '## Customer',
    '',
    ...list([
      ['Page', where.address.replace(/[?#].*$/, '')],
      ['Company ID', where.companyId],
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
    ]),
    ...(write === undefined
      ? []
      : [
          '',
          '## Last change from this device',
          ...changeLines({
            change: { operation: write.operation ?? undefined, entry: write },
            lastSync: lastSyncMs(sync?.lastSuccessfulSync),
          }),
        ]),
    ...ending(where),
  ].join('\n')
}
