import { own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { JournalEntry } from './journal-entry.ts'

/** The members that name a record, in the order in which pages use them. */
const NAMES = ['customerName', 'contactName', 'emailAddress']

function nameOf(record: JsonObject): string | undefined {
  for (const member of NAMES) {
    const value = own(record, member)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

/**
 * What to call the customer a change is about. A name that an update sent is the customer's only once it is confirmed;
 * until then it's the one the record had when the form was opened, undefined where that isn't known.
 */
export function nameInEntry({ kind, state, title, opened }: JournalEntry): string | undefined {
  if (kind === 'create' || state === 'confirmed') return title
  return opened === null ? undefined : nameOf(opened)
}
