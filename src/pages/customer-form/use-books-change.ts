import { useMemo } from 'react'
import type { Customer } from '../../api/customers.ts'
import { clearedFields, isArchiving } from '../../lib/model/changes.ts'
import { defaultValues } from '../../lib/model/default-values.ts'
import type { Issue } from '../../lib/model/issue.ts'
import type { ModelNode } from '../../lib/model/model-node.ts'
import { compareThreeWay, mergeThreeWay } from '../../lib/model/three-way.ts'
import type { Side, ThreeWayEntry } from '../../lib/model/three-way.ts'
import { asJson } from './form-parts.ts'
import type { CustomerFormState } from './use-customer-form.ts'

const NONE: readonly ThreeWayEntry[] = []

/** What happened to the record in the books while it was being edited, and the merging of the two. */
export function useBooksChange(model: ModelNode, state: CustomerFormState, latest: Customer | null) {
  const { base } = state
  const isNewer =
    latest !== null &&
    base.opened !== null &&
    (latest.modifiedDate !== base.opened.modifiedDate ||
      latest.sourceModifiedDate !== base.opened.sourceModifiedDate)
  const nowValues = useMemo(
    () => (isNewer ? defaultValues(model, asJson(latest)) : null),
    [model, latest, isNewer],
  )

  const compare = (): readonly ThreeWayEntry[] =>
    nowValues === null ? NONE : compareThreeWay(model, base.values, state.values(), nowValues)

  // Which fields changed in the books does not depend on what is typed.
  const changed = useMemo(
    () =>
      nowValues === null
        ? NONE
        : compareThreeWay(model, base.values, base.values, nowValues).filter(({ kind }) => kind !== 'mine'),
    [model, base.values, nowValues],
  )

  return {
    changed,
    compare,
    /** Changes in the books have to be looked at before anything is sent over them. */
    needsChoice: changed.length > 0,
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
      if (nowValues === null) return true
      const { values, unresolved } = mergeThreeWay(model, base.values, state.values(), nowValues, choices)
      if (unresolved.length > 0) return false
      state.rebase(latest, values)
      return true
    },
  }
}

export type BooksChange = ReturnType<typeof useBooksChange>
