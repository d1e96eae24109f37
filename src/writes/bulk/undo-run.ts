import { isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { editChanges } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { itemOrigins } from '../../model/values/item-origins.ts'
import { toPayload } from '../../model/values/payload.ts'
import { undoOf } from '../rules/undo.ts'
import type { RunRow } from './run-format.ts'
import type { RowView } from './row-outcome.ts'

/** Why a row of a run can't be undone. `undone`: the record is as it was before. */
export type UndoRefusal = 'moved-on' | 'no-status' | 'not-known' | 'undone' | 'not-synced' | 'gone'

export type RowUndo =
  | {
      readonly kind: 'possible'
      readonly row: RunRow
      /** Labels of fields that had no value before: not every platform empties a field. */
      readonly cleared: readonly string[]
    }
  | {
      readonly kind: UndoRefusal
      readonly title: string
      /** Fields that others have changed since. */
      readonly labels: readonly string[]
    }

/** The ID of the customer that a row wrote, where that is known and confirmed. */
export function writtenId({ entry, outcome, row }: RowView): string | undefined {
  return outcome.kind === 'confirmed' ? (entry?.customerId ?? row.customerId ?? undefined) : undefined
}

/**
 * The change that takes a confirmed row back, to be reviewed like any other. `now` is the record as Codat has it, undefined where
 * it has none; `isAwaitingSync` says whether it lacks what this device wrote.
 */
export function undoRow(
  { row, entry }: RowView,
  model: ModelNode,
  now: Customer | undefined,
  isAwaitingSync: boolean,
): RowUndo {
  const { title } = row
  const refused = (kind: UndoRefusal, labels: readonly string[] = []): RowUndo => ({ kind, title, labels })
  if (entry === undefined) return refused('not-known')
  if (isAwaitingSync || (now === undefined && row.kind === 'create')) return refused('not-synced')
  if (now === undefined || isDeleted(now)) return refused('gone')
  const opened = asJsonObject(now)
  const undo = undoOf(entry, model, opened)
  if (undo.kind === 'unknown') return refused('not-known')
  if (undo.kind === 'moved-on') return refused('moved-on', undo.labels)
  if (undo.kind !== 'possible') return refused(undo.kind)
  return {
    kind: 'possible',
    cleared: undo.cleared,
    row: {
      kind: 'update',
      customerId: now.id,
      title,
      payload: toPayload(model, undo.values, opened, { sourceModifiedDate: now.sourceModifiedDate ?? null }),
      opened,
      origins: itemOrigins(model, undo.values),
      changes: editChanges(model, defaultValues(model, opened), undo.values),
    },
  }
}
