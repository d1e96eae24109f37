import { storedText } from './cell-value.ts'
import type { KnownCustomer } from './match-customers.ts'
import type { InputRow } from './plan-row.ts'
import { storedAt } from './target.ts'
import type { FieldTarget } from './target.ts'

/** One edit of many customers. */
export type BulkEdit =
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'replace'; readonly find: string; readonly by: string }

/** No text that anybody enters: what is set must not be taken for an order to clear. */
export const BULK_CLEAR = '\u0000clear'

function textAfter(edit: BulkEdit, before: string): string {
  if (edit.kind === 'set') return edit.value
  if (edit.kind === 'clear') return BULK_CLEAR
  if (edit.find === '') return before
  const after = before.replaceAll(edit.find, () => edit.by)
  return after.trim() === '' && before.trim() !== '' ? BULK_CLEAR : after
}

/** The same edit of each customer, as rows for the planner: the ID, then the field. */
export function bulkRows(
  customers: readonly KnownCustomer[],
  target: FieldTarget,
  edit: BulkEdit,
): InputRow[] {
  return customers.map(({ id, record }, place) => ({
    number: place + 1,
    cells: [id, textAfter(edit, storedText(storedAt(record, target)))],
  }))
}
