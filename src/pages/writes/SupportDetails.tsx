import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import { FactList } from '../../components/record/FactList.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { durationOf, STATUS_LABELS } from '../../components/write/operation-status.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

interface SupportDetailsProps extends Pick<WriteRow, 'operation' | 'entry'> {
  companyId: string
}

/** IDs, times and states for a ticket, as the API writes them. */
function ticketText({ companyId, operation, entry }: SupportDetailsProps): string {
  const facts: [string, string | null | undefined][] = [
    ['Company ID', companyId],
    [changeMessages.connectionId, operation?.dataConnectionKey ?? entry?.connectionId],
    ['Platform', entry?.platformName],
    [changeMessages.recordId, (operation && writtenRecordId(operation)) ?? entry?.customerId],
    [changeMessages.operationKey, operation?.pushOperationKey ?? entry?.pushOperationKey],
    [changeMessages.stateAtCodat, operation?.status],
    [changeMessages.requested, operation?.requestedOnUtc],
    [changeMessages.completed, operation?.completedOnUtc],
    ['State on this device', entry?.state],
    [changeMessages.idempotencyKey, entry?.idempotencyKey],
    [changeMessages.correlationId, entry?.lastError?.correlationId],
  ]
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n')
}

/** What support asks for, folded away, with one button that copies it all. */
export function SupportDetails({ companyId, operation, entry }: SupportDetailsProps) {
  return (
    <details>
      <summary>{changeMessages.supportDetails}</summary>
      <FactList
        entries={[
          {
            label: changeMessages.stateAtCodat,
            value: operation && STATUS_LABELS[operationStatus(operation)],
          },
          { label: changeMessages.requested, value: dateOf(operation?.requestedOnUtc) },
          { label: changeMessages.completed, value: dateOf(operation?.completedOnUtc) },
          { label: changeMessages.took, value: operation && durationOf(operation) },
          {
            label: changeMessages.recordId,
            value: (operation && writtenRecordId(operation)) ?? entry?.customerId,
            mono: true,
          },
          { label: changeMessages.operationKey, value: operation?.pushOperationKey, mono: true },
          {
            label: changeMessages.connectionId,
            value: operation?.dataConnectionKey ?? entry?.connectionId,
            mono: true,
          },
          { label: changeMessages.idempotencyKey, value: entry?.idempotencyKey, mono: true },
          { label: changeMessages.correlationId, value: entry?.lastError?.correlationId, mono: true },
        ]}
      />
      <CopyButton
        value={() => ticketText({ companyId, operation, entry })}
        what={changeMessages.supportDetailsName}
        hasText
      />
    </details>
  )
}

const dateOf = (date: string | null | undefined) => formatCodatDate(parseUtcDate(date))
