import type { Customer } from '../../api/customers.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { boundMarks } from '../../lib/format/mark-runs.ts'
import { asJsonObject, isJsonList } from '../../lib/json.ts'
import type { FormValues } from '../../model/form-value.ts'
import { isWithin } from '../../model/is-within.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { readBack } from '../../model/values/read-back.ts'
import { compareThreeWay } from '../../model/values/three-way.ts'
import type { Side, ThreeWayEntry } from '../../model/values/three-way.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { wasReadSince } from '../../writes/rules/settled.ts'
import { mergedForm, movedFields } from './moved-record.ts'
import type { FormBase } from './moved-record.ts'
import { valueAt } from './value-at.ts'

/** The platform's dates have whole seconds, and its clock need not be Codat's. */
const SKEW_MS = 2000

/** A field that differs from the record a form stands on because of this device's own change. */
export interface OwnMove {
  readonly path: string
  /** When the change was sent. */
  readonly at: number
  /** What the field has now, as people read it. */
  readonly now: string
  /** The form stood on this change already; the platform stored it in another form. */
  readonly isKnown: boolean
  /** The change failed, or the platform kept the value from before. */
  readonly isUndone: boolean
}

const NONE: readonly OwnMove[] = []

/** Letters and digits alone: platforms write phone numbers, codes and names their own way. */
const plain = (text: string) =>
  boundMarks(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function isReformatted(sent: string, stored: string): boolean {
  return plain(sent) !== '' && plain(sent) === plain(stored)
}

function instant(text: string | null | undefined): number | null {
  const date = parseUtcDate(text)
  return date.kind === 'instant' ? date.ms : null
}

/** Whether the last change of a record in its platform is this one. */
function isLastChange({ state, operation }: JournalEntry, record: Customer): boolean {
  const [changed, from, to] = [
    record.sourceModifiedDate,
    operation?.requestedOnUtc,
    operation?.completedOnUtc,
  ].map(instant)
  if (state !== 'confirmed' || changed == null || from == null || to == null) return false
  return changed >= from - SKEW_MS && changed <= to + SKEW_MS
}

const differing = (model: ModelNode, one: FormValues, other: FormValues): ReadonlySet<string> =>
  new Set(compareThreeWay(model, one, one, other).map(({ path }) => path))

/** What one change has to do with the fields that moved. */
function movesOf(model: ModelNode, base: FormBase, record: Customer, entry: JournalEntry) {
  const sent = defaultValues(model, entry.payload)
  const opened = defaultValues(model, entry.opened === null ? null : asJsonObject(entry.opened))
  const stored = asJsonObject(record)
  const now = defaultValues(model, stored)
  const changed = differing(model, opened, sent)
  const baseDiffers = differing(model, base.values, sent)
  const openedDiffers = differing(model, opened, now)
  const lost = readBack(model, entry.payload, stored).filter(
    ({ kind, sent: before, stored: after }) =>
      kind !== 'filled-in' && kind !== 'reordered' && !isReformatted(before, after),
  )
  const isLast = isLastChange(entry, record)
  return ({ path, now: value }: ThreeWayEntry): OwnMove | null => {
    const isHeld =
      entry.state !== 'failed' &&
      changed.has(path) &&
      !lost.some((difference) => isWithin(path, difference.path))
    const isUndone = changed.has(path) && !baseDiffers.has(path) && !openedDiffers.has(path)
    if (!isHeld && !isUndone && !isLast) return null
    const isKnown = !isUndone && (!changed.has(path) || !baseDiffers.has(path))
    return { path, at: entry.times.sent ?? entry.times.created, now: value, isKnown, isUndone }
  }
}

/** Whether the form stands on a record that was read after this change: what moved since is not its doing. */
function isOver(entry: JournalEntry, { opened }: FormBase): boolean {
  return entry.state === 'confirmed' && opened !== null && wasReadSince(entry, asJsonObject(opened), null)
}

/**
 * The fields of a record that moved because of changes this device has sent: laid over it, arrived with a sync, stored
 * in another form, or failed. Nobody else has anything to do with them.
 */
export function ownMoves(
  model: ModelNode,
  base: FormBase,
  record: Customer | null,
  updates: readonly JournalEntry[],
): readonly OwnMove[] {
  const moved = movedFields(model, base, record)
  if (record === null || moved.length === 0 || updates.length === 0) return NONE
  const latestFirst = updates
    .filter((entry) => !isOver(entry, base))
    .toSorted((a, b) => b.times.created - a.times.created)
  const finders = latestFirst.map((entry) => movesOf(model, base, record, entry))
  return moved.flatMap((field) => finders.map((find) => find(field)).find((move) => move !== null) ?? [])
}

/**
 * Whether a field that moved needs no question. What was typed here since is newer than the own change; only in a list,
 * which is compared as a whole, could it take parts of that change back.
 */
export function isSettled(base: FormBase, entry: ThreeWayEntry, own: readonly OwnMove[]): boolean {
  const move = own.find(({ path }) => path === entry.path)
  if (move === undefined) return false
  const value = valueAt(base.values, entry.path)
  return entry.kind !== 'conflict' || move.isKnown || (value !== undefined && !isJsonList(value))
}

/** The choices that nobody has to be asked for. */
export function ownChoices(
  base: FormBase,
  versions: readonly ThreeWayEntry[],
  own: readonly OwnMove[],
): ReadonlyMap<string, Side> {
  return new Map(
    versions.flatMap((entry) =>
      entry.kind === 'conflict' && isSettled(base, entry, own) ? [[entry.path, 'mine'] as const] : [],
    ),
  )
}

/** The form on a record in which nothing but own changes moved; null when there is something to ask, or nothing to do. */
export function mergeOwn(
  model: ModelNode,
  base: FormBase,
  values: FormValues,
  record: Customer,
  own: readonly OwnMove[],
): { readonly base: FormBase; readonly values: FormValues } | null {
  const moved = movedFields(model, base, record)
  if (own.length === 0 || moved.some(({ path }) => !own.some((move) => move.path === path))) return null
  const versions = compareThreeWay(model, base.values, values, defaultValues(model, asJsonObject(record)))
  return mergedForm(model, base, values, record, ownChoices(base, versions, own))
}
