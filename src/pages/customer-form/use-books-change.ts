import { useMemo } from 'react'
import type { Customer } from '../../api/customers.ts'
import { clearedFields, isArchiving } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { Issue } from '../../model/issue.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { compareThreeWay, mergeThreeWay } from '../../model/values/three-way.ts'
import type { Side, ThreeWayEntry } from '../../model/values/three-way.ts'
import { asJson } from './form-parts.ts'
import type { CustomerFormState } from './use-customer-form.ts'

const NONE: readonly ThreeWayEntry[] = []

type Base = CustomerFormState['base']

/**
 * Form values of a record the form does not stand on. Values decide whether it differs, not dates: a write of this
 * device that waits for its sync changes no date.
 */
function valuesOf(model: ModelNode, base: Base, record: Customer | null): FormValues | null {
  const isOther = record !== null && base.opened !== null && record !== base.opened
  return isOther ? defaultValues(model, asJson(record)) : null
}

/** Which fields changed in the books does not depend on what is typed. */
function changedIn(model: ModelNode, base: Base, record: Customer | null): readonly ThreeWayEntry[] {
  const now = valuesOf(model, base, record)
  if (now === null) return NONE
  return compareThreeWay(model, base.values, base.values, now).filter(({ kind }) => kind !== 'mine')
}

/** What happened to the record in the books while it was being edited, and the merging of the two. */
export function useBooksChange(model: ModelNode, state: CustomerFormState, latest: Customer | null) {
  const { base } = state
  const changed = useMemo(() => changedIn(model, base, latest), [model, base, latest])

  return {
    changed,
    /** The three versions, when the record differs from the one the form stands on; null otherwise. */
    conflictWith: (record: Customer | null): readonly ThreeWayEntry[] | null => {
      const now = valuesOf(model, base, record)
      if (now === null || changedIn(model, base, record).length === 0) return null
      return compareThreeWay(model, base.values, state.values(), now)
    },
    /** Whether the sending has to be reviewed first. */
    isRisky: (issues: readonly Issue[]): boolean => {
      const values = state.values()
      return (
        issues.some((issue) => issue.severity === 'warn') ||
        (base.opened !== null &&
          (clearedFields(model, base.values, values).length > 0 || isArchiving(model, base.values, values)))
      )
    },
    merge: (choices: ReadonlyMap<string, Side>): boolean => {
      const now = valuesOf(model, base, latest)
      if (now === null) return true
      const { values, unresolved } = mergeThreeWay(model, base.values, state.values(), now, choices)
      if (unresolved.length > 0) return false
      state.rebase(latest, values)
      return true
    },
  }
}

export type BooksChange = ReturnType<typeof useBooksChange>
