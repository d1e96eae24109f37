import { customerSchema } from '../../api/customers.ts'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject, own, sameJson, toObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import { changesBetween } from '../../model/values/changes.ts'
import type { ChangeKind } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { layOver } from '../../model/values/lay-over.ts'
import { pairByContent } from '../../model/values/read-back.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import type { JournalEntry, WriteState } from './journal-entry.ts'
import { isAwaited } from './same-intent.ts'
import { wasReadSince } from './settled.ts'

/** A field that shows what this device sent because Codat's copy does not hold it yet. */
export interface SentChange {
  /** Form path in the record as it is shown; of a removed item, the path of its list. */
  readonly path: string
  /** The model's label, such as "Address 2, line 1". */
  readonly label: string
  /** As people read it in Codat's copy, '' for nothing. */
  readonly before: string
  /** As people read what was sent, '' for nothing. */
  readonly after: string
  readonly kind: ChangeKind
  /** When it was sent, in ms since 1970. */
  readonly at: number
  readonly entryId: string
  readonly state: WriteState
  readonly platformName: string
}

export interface SentOverlay {
  readonly customer: Customer
  readonly changes: readonly SentChange[]
}

const sentAt = ({ times }: JournalEntry): number => times.sent ?? times.created

/** Updates of one record, in the order they were sent. */
function updatesOf(id: string, entries: readonly JournalEntry[]): JournalEntry[] {
  return entries
    .filter((entry) => entry.kind === 'update' && entry.customerId === id && entry.state !== 'draft')
    .toSorted((a, b) => sentAt(a) - sentAt(b))
}

/** Whether what a change sent is, or may become, the record's value, and Codat's copy was not read since. */
function isShown(
  entry: JournalEntry,
  all: readonly JournalEntry[],
  stored: JsonObject,
  lastSync: number | null,
  now: number,
): boolean {
  switch (entry.state) {
    case 'draft':
    case 'failed':
      return false
    case 'sending':
    case 'pending':
      return true
    case 'unknown':
      return entry.resolution?.status !== 'not-found'
    case 'timed-out':
      return isAwaited(entry, all, now)
    case 'confirmed':
      return entry.readBack === null && !wasReadSince(entry, stored, lastSync)
  }
}

/** Whether the form of `later` stood on a record that showed what `earlier` sent. */
function wasShownIn(earlier: JournalEntry, later: JournalEntry): boolean {
  const opened = later.times.created
  const { state, times, readBack } = earlier
  const hadFailed = state === 'failed' && times.completed !== null && times.completed < opened
  return sentAt(earlier) < opened && !hadFailed && (readBack === null || readBack.at > opened)
}

/** Without a usable model: each member that the change changed, as sent. */
function withMembersSent(record: JsonObject, { payload, opened }: JournalEntry): JsonObject {
  const changed = Object.entries(payload).filter(
    ([name, value]) =>
      !['id', 'sourceModifiedDate', 'modifiedDate'].includes(name) &&
      (opened === null || !sameJson(own(opened, name), value)),
  )
  return toObject([...Object.entries(record), ...changed])
}

function differences(model: ModelNode, before: JsonObject, after: JsonObject) {
  return changesBetween(model, defaultValues(model, before), defaultValues(model, after), {
    pairItems: pairByContent,
    same: sameFormValue,
  })
}

/** Where there is no model, the names of the members stand in for its labels. */
function membersModel(names: readonly string[]): ModelNode | null {
  return parseModelTree({ properties: Object.fromEntries(names.map((name) => [name, { type: '' }])) })
}

interface Step {
  readonly entry: JournalEntry
  readonly model: ModelNode | null
  /** The record with this change and all before it. */
  readonly record: JsonObject
  /** Paths that this change changed. */
  readonly paths: ReadonlySet<string>
}

function stepsOver(stored: JsonObject, shown: readonly JournalEntry[], all: readonly JournalEntry[]): Step[] {
  const steps: Step[] = []
  let record = stored
  for (const entry of shown) {
    const model = parseModelTree(entry.model)
    const opened = entry.opened ?? record
    const earlier = all.flatMap((other): JsonObject[] =>
      other !== entry && other.opened !== null && wasShownIn(other, entry) ? [other.opened] : [],
    )
    const before = [opened, ...earlier] as const
    const next =
      model === null
        ? withMembersSent(record, entry)
        : layOver(model, record, { sent: entry.payload, before, origins: entry.origins })
    const names = model ?? membersModel(Object.keys(entry.payload))
    const paths = names === null ? [] : differences(names, record, next).map(({ path }) => path)
    steps.push({ entry, model: names, record: next, paths: new Set(paths) })
    record = next
  }
  return steps
}

function changesOf(stored: JsonObject, steps: readonly Step[]): SentChange[] {
  const record = steps.at(-1)?.record ?? stored
  const latestFirst = steps.toReversed()
  const changes = new Map<string, SentChange>()
  for (const { model, entry } of latestFirst) {
    if (model === null) continue
    for (const { path, label, before, after, kind } of differences(model, stored, record)) {
      const id = `${path} ${kind} ${label}`
      if (changes.has(id)) continue
      // The last change that changed the field is the one it shows.
      const by = latestFirst.find(({ paths }) => paths.has(path))?.entry ?? entry
      changes.set(id, {
        path,
        label,
        before,
        after,
        kind,
        at: sentAt(by),
        entryId: by.id,
        state: by.state,
        platformName: by.platformName,
      })
    }
  }
  return [...changes.values()]
}

/**
 * A customer as Codat's copy holds it, with every change over it that this device has sent and not seen fail, in the
 * order of sending, until a sync brings them. `changes` lists the fields that show something else than Codat's copy.
 */
export function sentOverlay(
  customer: Customer,
  entries: readonly JournalEntry[],
  lastSync: number | null,
  now: number,
): SentOverlay {
  const stored = asJsonObject(customer)
  const all = updatesOf(customer.id, entries)
  const shown = all.filter((entry) => isShown(entry, all, stored, lastSync, now))
  if (shown.length === 0) return { customer, changes: [] }
  const steps = stepsOver(stored, shown, all)
  const changes = changesOf(stored, steps)
  if (changes.length === 0) return { customer, changes }
  const parsed = customerSchema.safeParse(steps.at(-1)?.record)
  return parsed.success ? { customer: parsed.data, changes } : { customer, changes: [] }
}
