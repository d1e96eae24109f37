import { isArchivedStatus, isStatus } from '../../model/customer-schema.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { clearedFields } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { layOver } from '../../model/values/lay-over.ts'
import { placeItems } from '../../model/values/place-items.ts'
import { compareThreeWay, mergeThreeWay } from '../../model/values/three-way.ts'
import type { JournalEntry } from './journal-entry.ts'

export type Undo =
  | {
      readonly kind: 'possible'
      /** The values of the record as it is now, with what the change replaced put back. */
      readonly values: FormValues
      /** Labels of fields that had no value before: not every platform empties a field. */
      readonly cleared: readonly string[]
    }
  /** Others have changed these fields since. */
  | { readonly kind: 'moved-on'; readonly labels: readonly string[] }
  /** A customer can only be archived, and this platform has no status that could be written. */
  | { readonly kind: 'no-status' }
  /** It isn't confirmed, or this device doesn't know what was there before. */
  | { readonly kind: 'unknown' }
  /** The record is as it was before. */
  | { readonly kind: 'undone' }

/** A new customer can't be deleted through Codat: archiving is the nearest to it. */
function archived(model: ModelNode, now: FormValues): Undo {
  const status = model.children.find(({ template }) => isStatus(template))
  const option = status?.options?.find(({ value }) => isArchivedStatus(value))
  if (status === undefined || option === undefined) return { kind: 'no-status' }
  if (now[status.key] === option.value) return { kind: 'undone' }
  return { kind: 'possible', values: { ...now, [status.key]: option.value }, cleared: [] }
}

/**
 * The reverse of a confirmed change, as edits of the record as it is now. Only what the change changed is put back, and nothing
 * is where somebody has changed the same since.
 */
export function undoOf(
  { kind, state, opened, payload, origins }: JournalEntry,
  model: ModelNode,
  current: JsonObject,
): Undo {
  if (state !== 'confirmed') return { kind: 'unknown' }
  const now = defaultValues(model, current)
  if (kind === 'create') return archived(model, now)
  if (opened === null) return { kind: 'unknown' }
  const before = defaultValues(model, opened)
  const written = defaultValues(model, layOver(model, opened, { sent: payload, before: [opened], origins }))
  const versions = compareThreeWay(model, written, before, now)
  const conflicts = versions.filter((entry) => entry.kind === 'conflict')
  if (conflicts.length > 0) return { kind: 'moved-on', labels: conflicts.map(({ label }) => label) }
  if (!versions.some((entry) => entry.kind === 'mine')) return { kind: 'undone' }
  const values = placeItems(model, mergeThreeWay(model, written, before, now, new Map()).values, now)
  return {
    kind: 'possible',
    values,
    cleared: clearedFields(model, now, values).map(({ label }) => label),
  }
}
