import { appVersion } from '../../api/app-version.ts'
import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import { FactList } from '../../components/record/FactList.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { durationOf, STATUS_LABELS } from '../../components/write/operation-status.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { changeSupportDetails } from '../../writes/messages/support-details.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

interface SupportDetailsProps extends Pick<WriteRow, 'operation' | 'entry'> {
  companyId: string
  lastSync: number | null
}

/** What support asks for, folded away, with one button that copies it all. */
export function SupportDetails({ companyId, operation, entry, lastSync }: SupportDetailsProps) {
  const details = () =>
    changeSupportDetails({
      companyId,
      change: { operation, entry },
      lastSync,
      atMs: Date.now(),
      version: appVersion(),
    })
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
      <CopyButton value={details} what={changeMessages.supportDetailsName} hasText />
    </details>
  )
}

const dateOf = (date: string | null | undefined) => formatCodatDate(parseUtcDate(date))
