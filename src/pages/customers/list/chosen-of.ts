import { viewQuery } from '../../../lib/views/saved-view.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import type { Selection } from '../../../model/selection/selection.ts'
import type { Chosen } from '../../../writes/bulk-edit/bulk-edit.ts'

/** A selection as a bulk edit keeps it: a rule with the list it is about. */
export function chosenOf(selection: Selection, search: CustomersSearch): Chosen {
  if (selection.kind === 'some') return { kind: 'ids', ids: [...selection.ids] }
  const { except, total } = selection
  return { kind: 'rule', query: viewQuery(search), except: [...except], total }
}
