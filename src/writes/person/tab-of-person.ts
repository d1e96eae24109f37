import * as z from 'zod/mini'
import { forgetStored } from '../../lib/storage/stored-changes.ts'
import { clearStoredValues, storedText, tabStorage } from '../../lib/storage/stored-value.ts'

/** Whose places in lists, and whose customers to fix, this tab keeps. */
const owner = storedText(tabStorage, 'desk.person', z.string())

/** A tab in which someone else signs in starts anew: web storage outlives the page there. */
export function takeTab(person: string): void {
  const before = owner.read()
  if (before !== undefined && before !== person) {
    clearStoredValues(tabStorage, 'desk.')
    forgetStored()
  }
  owner.write(person)
}
