import { addressOf, focusedRow } from '../../components/ui/table/use-list-keys.ts'
import { readAddress } from '../../lib/paths/read-address.ts'

/** The customer whose row has the focus, as its link names it. */
export function focusedPlace() {
  const row = focusedRow()
  if (row === undefined) return undefined
  const { pathname, search } = addressOf(row)
  const place = readAddress(pathname, search)
  return place.name === 'customer' ? place : undefined
}
