import { FactList } from '../../components/record/FactList.tsx'
import { RawJson } from '../../components/record/RawJson.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { MarkedText } from '../../components/ui/MarkedText.tsx'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { labelOfItem } from '../../model/messages/item-label.ts'
import { parseModel } from '../../model/parse/push-option.ts'
import { filledIn } from '../../writes/rules/stored-differences.ts'
import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { changeMessages } from '../../components/write/messages.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import { durationOf, kindOf, STATUS_LABELS } from '../../components/write/operation-status.ts'
import styles from './writes.module.css'

type OperationMessages = NonNullable<PushOperation['validation']>['errors']

function messagesOf(level: string, list: OperationMessages, entry: JournalEntry | undefined) {
  const model = parseModel(entry?.model)
  return (list ?? []).map(({ itemId, message }) => ({
    level,
    field: itemId == null ? null : labelOfItem(itemId, model, entry?.payload ?? null),
    message,
  }))
}

interface OperationDetailsProps {
  operation: PushOperation | undefined
  entry: JournalEntry | undefined
  onClose: () => void
}

/** One change in full: its state, times, IDs and messages, and what this device sent. */
export function OperationDetails({ operation, entry, onClose }: OperationDetailsProps) {
  const filled = entry === undefined ? [] : filledIn(entry)
  const known = operation ?? entry?.operation ?? undefined
  const messages = [
    ...messagesOf('Error', known?.validation?.errors, entry),
    ...messagesOf('Warning', known?.validation?.warnings, entry),
  ]
  return (
    <section className={styles['details']} aria-label={changeMessages.change}>
      <div className={styles['detailsHead']}>
        <h2>
          <bdi translate="no">
            {entry?.title ?? (known ? kindOf({ operation: known, entry }) : changeMessages.change)}
          </bdi>
        </h2>
        <IconButton icon="close" label={changeMessages.closeDetails} onClick={onClose} />
      </div>
      {entry !== undefined && <WritePanel entry={entry} showsTitle />}
      {known !== undefined && (
        <FactList
          entries={[
            { label: changeMessages.stateAtCodat, value: STATUS_LABELS[operationStatus(known)] },
            { label: changeMessages.requested, value: formatCodatDate(parseUtcDate(known.requestedOnUtc)) },
            { label: changeMessages.completed, value: formatCodatDate(parseUtcDate(known.completedOnUtc)) },
            { label: changeMessages.took, value: durationOf(known) },
            {
              label: changeMessages.recordId,
              value: writtenRecordId(known) ?? entry?.customerId,
              mono: true,
            },
            { label: changeMessages.operationKey, value: known.pushOperationKey, mono: true },
            { label: changeMessages.connectionId, value: known.dataConnectionKey, mono: true },
            { label: changeMessages.idempotencyKey, value: entry?.idempotencyKey, mono: true },
            { label: changeMessages.correlationId, value: entry?.lastError?.correlationId, mono: true },
            { label: changeMessages.message, value: known.errorMessage },
          ]}
        />
      )}
      {messages.length > 0 && (
        <ul>
          {messages.map(({ level, field, message }) => (
            <li key={`${level} ${field} ${message}`}>
              {changeMessages.platformMessage(level, field, message ?? '')}
            </li>
          ))}
        </ul>
      )}
      {entry !== undefined && entry.changes.length > 0 && <ChangesTable changes={entry.changes} />}
      {filled.length > 0 && (
        <>
          <h3>{changeMessages.filledIn}</h3>
          <ul>
            {filled.map(({ path, label, stored }) => (
              <li key={path}>
                <MarkedText text={changeMessages.filledInField(label, stored)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {entry === undefined && <p className={styles['dim']}>{changeMessages.notFromHere}</p>}
      {known !== undefined && <RawJson value={known} />}
    </section>
  )
}
