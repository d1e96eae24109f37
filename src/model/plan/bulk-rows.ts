import type { ValueEdit } from './field-edit.ts'
import { storedText } from './cell-value.ts'
import type { CustomerIndex } from './match-customers.ts'
import type { InputRow } from './planned-row.ts'
import { storedAt } from './target.ts'
import type { FieldTarget } from './target.ts'

export interface TargetEdit {
  readonly target: FieldTarget
  readonly edit: ValueEdit
}

/** No text that anybody enters: what is set must not be taken for an order to clear. */
export const BULK_CLEAR = '\u0000clear'

function textAfter(edit: ValueEdit, before: string): string {
  if (edit.kind === 'set') return edit.value
  if (edit.kind === 'clear') return BULK_CLEAR
  if (edit.find === '') return before
  const after = before.replaceAll(edit.find, () => edit.by)
  return after.trim() === '' && before.trim() !== '' ? BULK_CLEAR : after
}

/**
 * The same edits of each chosen customer, as rows for the planner: the ID, then the fields. A customer that is gone has its row
 * too, which the planner refuses: nobody has to count who is missing.
 */
export function bulkRows(
  ids: readonly string[],
  index: CustomerIndex,
  edits: readonly TargetEdit[],
): InputRow[] {
  const typed = new Set(edits.map((_, place) => place + 1))
  return ids.map((id, place) => {
    const record = index.get(id)?.record ?? {}
    const cells = edits.map(({ target, edit }) => textAfter(edit, storedText(storedAt(record, target))))
    return { number: place + 1, cells: [id, ...cells], typed }
  })
}
