import { isJsonList, isObject } from '../../lib/json.ts'
import { groupOf, isSentItem, joinPath, memberValue, originOf } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

/**
 * Of a list in a body that is sent, by its path with names of the wire: the place in the record that each item
 * came from, null for an item added in the form. Items carry no ids, so nothing else tells an item that was edited
 * from one that was removed and another that was added.
 */
export interface ListOrigins {
  readonly path: string
  readonly places: readonly (number | null)[]
}

export type ItemOrigins = readonly ListOrigins[]

function collect(node: ModelNode, value: FormValue, path: string): ListOrigins[] {
  return node.children.flatMap((child): ListOrigins[] => {
    const member = memberValue(groupOf(value), child)
    const childPath = joinPath(path, child.name)
    if (isGroup(child) && isObject(member)) return collect(child, member, childPath)
    if (!isList(child) || !isJsonList(member)) return []
    const items = member.filter((item) => isSentItem(item))
    if (items.length === 0) return []
    return [
      { path: childPath, places: items.map((item) => originOf(item)) },
      ...items.flatMap((item, place) => collect(child, item, joinPath(childPath, place))),
    ]
  })
}

export function itemOrigins(model: ModelNode, values: FormValues): ItemOrigins {
  return collect(model, values, '')
}
