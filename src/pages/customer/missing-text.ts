import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import { returnMessages } from '../../model/messages/return-messages.ts'
import { isLeftOut, notReturned } from '../../model/platform-returns.ts'

/** What stands in place of a value that the platform doesn't return; '' where an empty value is known to be empty. */
export function missingText(connection: Connection | undefined, customer: Customer, member: string): string {
  if (connection === undefined) return ''
  const habit = notReturned(connection, member)
  // Codat fills in a status where it has none.
  const isUnknown = member === 'status' && customer.status === 'Unknown' && habit !== null
  const isMissing = isUnknown || isLeftOut(connection, asJsonObject(customer), member)
  return isMissing && habit !== null ? returnMessages.inRecord[habit](platformTitle(connection)) : ''
}

/** What to add to a list of which the platform returns some items; '' for all others. */
export function partlyReturnedText(connection: Connection | undefined, member: string): string {
  const habit = connection === undefined ? null : notReturned(connection, member)
  return connection !== undefined && habit === 'primary-only'
    ? returnMessages.inRecord[habit](platformTitle(connection))
    : ''
}
