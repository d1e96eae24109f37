import { isJsonList, isObject } from '../../lib/json.ts'
import { groupOf, isSentItem, joinPath, memberValue, originOf } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

/**
 * By the path of each list in a body that is sent, with names of the wire: the place in the record that each item
 * came from, null for an item added in the form. Items carry no ids, so nothing else tells an item that was edited
 * from one that was removed and another that was added.
 */
export type ItemOrigins = Readonly<Record<string, readonly (number | null)[]>>

function collect(
  node: ModelNode,
  value: FormValue,
  path: string,
  origins: Map<string, (number | null)[]>,
): void {
  for (const child of node.children) {
    const member = memberValue(groupOf(value), child)
    const childPath = joinPath(path, child.name)
    if (isList(child) && isJsonList(member)) {
      const items = member.filter((item) => isSentItem(item))
      if (items.length > 0)
        origins.set(
          childPath,
          items.map((item) => originOf(item)),
        )
      for (const [place, item] of items.entries()) collect(child, item, joinPath(childPath, place), origins)
    } else if (isGroup(child) && isObject(member)) collect(child, member, childPath, origins)
  }
}

export function itemOrigins(model: ModelNode, values: FormValues): ItemOrigins {
  const origins = new Map<string, (number | null)[]>()
  collect(model, values, '', origins)
  return Object.fromEntries(origins)
}
