import { groupOf, isUnfit, itemsOf, memberValue, textOf } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { labelWithin } from '../member-label.ts'
import type { Change } from '../values/changes.ts'
import { softProblem } from './soft-check.ts'

/** What looks unusual about a changed text and may be right all the same. */
export interface SoftWarning {
  readonly path: string
  readonly label: string
  readonly message: string
}

interface Place {
  readonly node: ModelNode
  readonly value: FormValue
}

/** The member at a form path; for an item of a list, the list's node. */
function placeAt(model: ModelNode, values: FormValues, path: string): Place | null {
  let place: Place = { node: model, value: values }
  for (const key of path.split('.')) {
    const { node, value } = place
    if (isList(node) && Array.isArray(value)) place = { node, value: itemsOf(value)[Number(key)] ?? null }
    else {
      const child = node.children.find((one) => one.key === key)
      if (child === undefined) return null
      place = { node: child, value: memberValue(groupOf(value), child) }
    }
  }
  return place
}

function warningsIn({ node, value }: Place, path: string, label: string, platform: string): SoftWarning[] {
  if (isUnfit(value) || Array.isArray(value)) return []
  if (isList(node) || isGroup(node)) {
    const group = groupOf(value)
    return node.children.flatMap((child) =>
      warningsIn(
        { node: child, value: memberValue(group, child) },
        `${path}.${child.key}`,
        labelWithin(label, child),
        platform,
      ),
    )
  }
  const message = softProblem(node, textOf(value), platform)
  return message === null ? [] : [{ path, label, message }]
}

/** The hints that fields show about texts that were changed, for those who don't look at the fields. */
export function softWarnings(
  model: ModelNode,
  values: FormValues,
  changes: readonly Change[],
  platform: string,
): readonly SoftWarning[] {
  return changes.flatMap(({ path, label, kind }) => {
    const place = kind === 'cleared' || kind === 'item-removed' ? null : placeAt(model, values, path)
    return place === null ? [] : warningsIn(place, path, label, platform)
  })
}
