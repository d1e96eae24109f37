import { parseCodatDate } from '../../lib/codat-date.ts'
import { asJsonObject, own, sameJson } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { humanise } from '../../model/names.ts'
import { isOfReading, notReturnedAt } from '../../model/platform-returns.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import { holdsSent, readBack } from '../../model/values/read-back.ts'
import type { ReadBackDifference } from '../../model/values/read-back.ts'
import type { JournalEntry } from './journal-entry.ts'

/** A read that lasted longer than this did not begin before the write was done. */
const LONGEST_READ_MS = 60 * 60_000

/** An entry whose change is in Codat's copy now, with what the platform made of it; to be recorded once. */
interface SettledEntry {
  readonly entryId: string
  readonly differences: readonly ReadBackDifference[]
}

function instant(text: unknown): number | null {
  const date = parseCodatDate(typeof text === 'string' ? text : null)
  return date.kind === 'instant' ? date.ms : null
}

const show = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '')

/** What was sent against what is stored, as far as the platform returns it. */
function differencesOf(entry: JournalEntry, stored: JsonObject): ReadBackDifference[] {
  return allDifferences(entry, stored).filter((difference) => !isOfReading(entry, stored, difference))
}

/** Without a usable model, member by member. */
function allDifferences(entry: JournalEntry, stored: JsonObject): ReadBackDifference[] {
  const model = parseModelTree(entry.model)
  if (model) return readBack(model, entry.payload, stored, entry.opened)
  return Object.entries(entry.payload)
    .filter(([name, value]) => name !== 'sourceModifiedDate' && !sameJson(value, own(stored, name)))
    .map(([name, value]) => ({
      path: name,
      label: humanise(name),
      sent: show(value),
      stored: show(own(stored, name)),
      kind: 'changed' as const,
    }))
}

function holdsToTheLetter(
  entry: JournalEntry,
  stored: JsonObject,
  counts: (path: string) => boolean = () => true,
): boolean {
  const model = parseModelTree(entry.model)
  return model
    ? holdsSent(model, entry.payload, stored, counts)
    : allDifferences(entry, stored).every(({ path }) => !counts(path))
}

/**
 * Whether the cached record was read after the write was done. Its `modifiedDate` alone does not say so: a sync that
 * began before the write may end after it, bringing an older change. The source's own date, where there is one, has
 * to have moved since the record was opened.
 */
export function wasReadSince(entry: JournalEntry, stored: JsonObject, lastSync: number | null): boolean {
  // A new record is in the copy only because it was read after it was made.
  if (entry.kind === 'create') return true
  const completed = instant(entry.operation?.completedOnUtc) ?? entry.times.completed
  if (completed === null) return false
  if (lastSync !== null && lastSync > completed + LONGEST_READ_MS) return true
  const cached = instant(own(stored, 'modifiedDate'))
  if (cached === null || cached <= completed) return false
  const opened = entry.opened ? own(entry.opened, 'sourceModifiedDate') : undefined
  const now = own(stored, 'sourceModifiedDate')
  return opened === undefined || now === undefined || opened !== now
}

function confirmedEntries(id: string, entries: readonly JournalEntry[]): JournalEntry[] {
  return entries
    .filter((entry) => entry.state === 'confirmed' && entry.readBack === null && entry.customerId === id)
    .toSorted((a, b) => (a.times.completed ?? 0) - (b.times.completed ?? 0))
}

/** Confirmed changes that a record already holds, or was read after: their comparison can be recorded. */
export function settledEntries(
  customer: { readonly id: string },
  entries: readonly JournalEntry[],
  lastSync: number | null = null,
): SettledEntry[] {
  const stored = asJsonObject(customer)
  let isOneAwaited = false
  return confirmedEntries(customer.id, entries).flatMap((entry, place, mine) => {
    // Before a sync, a value that only looks the same is the one the change is about to replace. A change that undoes an
    // earlier one equals the copy from the start, before either of them has arrived in it.
    const isSettled =
      wasReadSince(entry, stored, lastSync) || (!isOneAwaited && holdsToTheLetter(entry, stored))
    if (!isSettled) {
      isOneAwaited = true
      return []
    }
    // A later change of the same fields explains differences by itself; only the last one is compared.
    return [{ entryId: entry.id, differences: mine[place + 1] ? [] : differencesOf(entry, stored) }]
  })
}

/** A customer made here that Codat's list does not hold yet. */
export interface AwaitedCustomer {
  readonly entryId: string
  /** Null while Codat has not told the id. */
  readonly customerId: string | null
  readonly title: string
}

/** Whether no sync has shown yet what the platform made of a confirmed change. */
export function isAwaitingSync(entry: JournalEntry, lastSync: number | null): boolean {
  // A change that was found in the record is in Codat's copy already.
  if (entry.state !== 'confirmed' || entry.readBack !== null || entry.foundBy === 'record') return false
  const { completed } = entry.times
  return completed === null || lastSync === null || lastSync <= completed + LONGEST_READ_MS
}

function isSyncedSince({ times }: JournalEntry, lastSync: number | null): boolean {
  return times.completed !== null && lastSync !== null && lastSync > times.completed
}

/** Rows to show above a list: confirmed creates whose record no sync has brought. */
export function awaitedCustomers(
  entries: readonly JournalEntry[],
  companyId: string,
  listedIds: ReadonlySet<string>,
  lastSync: number | null = null,
): AwaitedCustomer[] {
  return entries
    .filter((entry) => entry.companyId === companyId && entry.kind === 'create')
    .filter((entry) => entry.state === 'confirmed' && entry.readBack === null)
    .filter((entry) =>
      // Codat may confirm without an id, and then only a sync since tells that the customer is in the list.
      entry.customerId === null ? !isSyncedSince(entry, lastSync) : !listedIds.has(entry.customerId),
    )
    .toSorted((a, b) => b.times.created - a.times.created)
    .map(({ id, customerId, title }) => ({ entryId: id, customerId, title }))
}

/**
 * Whether a record shows that a timed-out update has arrived after all: it changed at the source since it was opened
 * and now holds everything that was sent.
 */
export function hasArrived(entry: JournalEntry, customer: object): boolean {
  if (entry.state !== 'timed-out' || entry.kind !== 'update' || entry.opened === null) return false
  const stored = asJsonObject(customer)
  if (own(stored, 'id') !== entry.customerId) return false
  const moved = !sameJson(own(stored, 'sourceModifiedDate'), own(entry.opened, 'sourceModifiedDate'))
  const isNewer = moved || !sameJson(own(stored, 'modifiedDate'), own(entry.opened, 'modifiedDate'))
  // Only a field that the platform returns can show it.
  const isReturned = (path: string) => notReturnedAt(entry, path) === null
  const changesNothing = holdsToTheLetter(entry, entry.opened, isReturned)
  return isNewer && differencesOf(entry, stored).length === 0 && !changesNothing
}
