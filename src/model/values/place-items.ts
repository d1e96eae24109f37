import { groupOf, isUnfit, itemsOf, memberValue, ORIGIN, withOrigin } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isObject, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { matchItems } from './match-items.ts'

function placeMembers(node: ModelNode, group: JsonObject, base: FormValue): JsonObject {
  return toObject([
    ...Object.entries(group).filter(([key]) => key !== ORIGIN),
    ...node.children.map(
      (child) =>
        [child.key, place(child, memberValue(group, child), memberValue(groupOf(base), child))] as const,
    ),
  ])
}

function place(node: ModelNode, value: FormValue, base: FormValue): FormValue {
  if (isList(node) && !isUnfit(value)) {
    const baseItems = itemsOf(base)
    const places = matchItems(baseItems, itemsOf(value), 'ifEven')
    return itemsOf(value).map((item, index): JsonValue => {
      if (!isObject(item) || isUnfit(item)) return item
      const origin = places[index] ?? null
      const group = placeMembers(node, item, origin === null ? null : (baseItems[origin] ?? null))
      return origin === null ? group : withOrigin(group, origin)
    })
  }
  return isGroup(node) && isObject(value) && !isUnfit(value) ? placeMembers(node, value, base) : value
}

/**
 * Values that come from another version of a record, as edits of this one: each item of a list is the item here that is most
 * like it, or a new one.
 */
export function placeItems(model: ModelNode, values: FormValues, base: FormValues): FormValues {
  return placeMembers(model, values, base)
}
