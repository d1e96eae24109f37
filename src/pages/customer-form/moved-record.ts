import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { compareThreeWay, mergeThreeWay } from '../../model/values/three-way.ts'
import type { Side, ThreeWayEntry } from '../../model/values/three-way.ts'

/** The record a form starts from, and its values. Null for a new customer. */
export interface FormBase {
  readonly opened: Customer | null
  readonly values: FormValues
}

export function formBase(model: ModelNode, opened: Customer | null): FormBase {
  return { opened, values: defaultValues(model, opened === null ? null : asJsonObject(opened)) }
}

const NONE: readonly ThreeWayEntry[] = []

/**
 * Form values of a record the form does not start from. Values decide whether it differs, not dates: a change from
 * this device that awaits its sync moves no date.
 */
function valuesOf(model: ModelNode, base: FormBase, record: Customer | null): FormValues | null {
  const isOther = record !== null && base.opened !== null && record !== base.opened
  return isOther ? formBase(model, record).values : null
}

/** Fields that changed since the form was opened, whatever has been typed. */
export function movedFields(
  model: ModelNode,
  base: FormBase,
  record: Customer | null,
): readonly ThreeWayEntry[] {
  const now = valuesOf(model, base, record)
  if (now === null) return NONE
  const moved = compareThreeWay(model, base.values, base.values, now).filter(({ kind }) => kind !== 'mine')
  return moved.length === 0 ? NONE : moved
}

/** The three versions, when the record differs from the one the form starts from; null otherwise. */
export function versionsOf(
  model: ModelNode,
  base: FormBase,
  values: FormValues,
  record: Customer | null,
): readonly ThreeWayEntry[] | null {
  const now = valuesOf(model, base, record)
  if (now === null || movedFields(model, base, record).length === 0) return null
  return compareThreeWay(model, base.values, values, now)
}

/** The form on the newer record, with both sides' changes in it; null while a field still needs a choice. */
export function mergedForm(
  model: ModelNode,
  base: FormBase,
  values: FormValues,
  record: Customer,
  choices: ReadonlyMap<string, Side>,
): { readonly base: FormBase; readonly values: FormValues } | null {
  const next = formBase(model, record)
  const merged = mergeThreeWay(model, base.values, values, next.values, choices)
  return merged.unresolved.length > 0 ? null : { base: next, values: merged.values }
}
