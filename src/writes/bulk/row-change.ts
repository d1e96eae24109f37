import type { Customer } from '../../api/customers.ts'
import type { ChangeToSend } from '../engine/change-to-send.ts'
import { withLatestDate } from './fresh-records.ts'
import { draftIdOf } from './run-format.ts'
import type { Run, StoredRow } from './run-format.ts'

/**
 * A row as the engine sends it. `customer` is the record as it was read last; a first attempt sends again what the row names, a
 * later one the attempt before it, which the engine finds by itself.
 */
export function changeOfRow(
  run: Run,
  row: StoredRow,
  customer: Customer | undefined,
  isFirst: boolean,
): ChangeToSend {
  const { companyId, connectionId, platformName, isOfflineConnector, model, id } = run
  return {
    ...withLatestDate(row, customer),
    kind: row.kind,
    draftId: draftIdOf(row),
    companyId,
    connectionId,
    platformName,
    isOfflineConnector,
    customerId: row.customerId,
    title: row.title,
    origins: row.origins,
    model,
    changes: row.changes,
    linkedTo: isFirst ? (row.linkedTo ?? undefined) : undefined,
    runId: id,
  }
}
