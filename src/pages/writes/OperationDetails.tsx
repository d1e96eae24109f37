import { FactList } from '../../components/record/FactList.tsx'
import { RawJson } from '../../components/record/RawJson.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import { durationOf, kindOf, STATUS_WORDS } from '../../components/write/operation-words.ts'
import styles from './writes.module.css'

type OperationMessages = NonNullable<PushOperation['validation']>['errors']

const said = (level: string, list: OperationMessages) =>
  (list ?? []).map(({ itemId, message }) => ({ level, itemId, message }))

interface OperationDetailsProps {
  operation: PushOperation | undefined
  entry: JournalEntry | undefined
  onClose: () => void
}

/** One write in full: where it stands, its times and ids, what was said of it, and what this device sent. */
export function OperationDetails({ operation, entry, onClose }: OperationDetailsProps) {
  const known = operation ?? entry?.operation ?? undefined
  const messages = [
    ...said('Error', known?.validation?.errors),
    ...said('Warning', known?.validation?.warnings),
  ]
  return (
    <section className={styles['details']} aria-label="Write request">
      <div className={styles['detailsHead']}>
        <h2>
          <bdi>{entry?.title ?? (known ? kindOf({ operation: known, entry }) : 'Write request')}</bdi>
        </h2>
        <IconButton icon="close" label="Close details" onClick={onClose} />
      </div>
      {entry !== undefined && <WritePanel entry={entry} showsTitle />}
      {known !== undefined && (
        <FactList
          entries={[
            { label: 'State at Codat', value: STATUS_WORDS[operationStatus(known)] },
            { label: 'Requested', value: formatCodatDate(parseUtcDate(known.requestedOnUtc)) },
            { label: 'Completed', value: formatCodatDate(parseUtcDate(known.completedOnUtc)) },
            { label: 'Took', value: durationOf(known) },
            { label: 'Record id', value: writtenRecordId(known) ?? entry?.customerId, mono: true },
            { label: 'Push operation key', value: known.pushOperationKey, mono: true },
            { label: 'Connection id', value: known.dataConnectionKey, mono: true },
            { label: 'Idempotency key', value: entry?.idempotencyKey, mono: true },
            { label: 'Correlation id', value: entry?.lastError?.correlationId, mono: true },
            { label: 'Message', value: known.errorMessage },
          ]}
        />
      )}
      {messages.length > 0 && (
        <ul>
          {messages.map(({ level, itemId, message }) => (
            <li key={`${level} ${itemId} ${message}`}>
              {level}
              {itemId != null && ` at ${itemId}`}: {message}
            </li>
          ))}
        </ul>
      )}
      {entry !== undefined && entry.changes.length > 0 && <ChangesTable changes={entry.changes} />}
      {entry === undefined && (
        <p className={styles['dim']}>
          This write was not sent from this device, so what it changed is not known here.
        </p>
      )}
      {known !== undefined && <RawJson value={known} />}
    </section>
  )
}
