import {
  blankGroup,
  groupOf,
  isBlankValue,
  itemsOf,
  joinPath,
  memberValue,
  originOf,
  withOrigin,
} from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import type { FieldTarget } from './target.ts'

/** A field and the value it is to have. */
export interface CellEdit {
  readonly column: number
  readonly target: FieldTarget
  readonly value: FormValue
}

export interface Applied {
  readonly values: FormValues
  /** The form path at which each column's value stands now; none for one of an item that is gone. */
  readonly paths: ReadonlyMap<number, string>
}

/** Edits below one group, by the key of the member they are in and the place of the item. */
type Branch = Map<string, Map<number, CellEdit[]>>

function branchesOf(edits: readonly CellEdit[], depth: number): Branch {
  const branches: Branch = new Map()
  for (const edit of edits) {
    const step = edit.target.steps[depth]
    if (step === undefined) continue
    const places = branches.get(step.node.key) ?? new Map<number, CellEdit[]>()
    const place = step.place ?? 0
    places.set(place, [...(places.get(place) ?? []), edit])
    branches.set(step.node.key, places)
  }
  return branches
}

/**
 * Form values with cells laid over them. An item whose last value is cleared is taken out, and items beyond those of the record
 * are added in the order of their places, without gaps.
 */
export function applyCells(model: ModelNode, values: FormValues, edits: readonly CellEdit[]): Applied {
  const paths = new Map<number, string>()

  function inGroup(
    node: ModelNode,
    group: JsonObject,
    some: readonly CellEdit[],
    depth: number,
    path: string,
  ) {
    const branches = branchesOf(some, depth)
    const changed = new Map<string, JsonValue>(Object.entries(group))
    for (const child of node.children) {
      const places = branches.get(child.key)
      if (places === undefined) continue
      changed.set(
        child.key,
        inMember(child, memberValue(group, child), places, depth, joinPath(path, child.key)),
      )
    }
    return Object.fromEntries(changed)
  }

  function inMember(
    node: ModelNode,
    value: FormValue,
    places: ReadonlyMap<number, readonly CellEdit[]>,
    depth: number,
    path: string,
  ): FormValue {
    if (isList(node)) return inList(node, itemsOf(value), places, depth, path)
    const some = places.get(0) ?? []
    if (isGroup(node)) return inGroup(node, groupOf(value) ?? blankGroup(node), some, depth + 1, path)
    for (const { column } of some) paths.set(column, path)
    return some.at(-1)?.value ?? value
  }

  function inList(
    node: ModelNode,
    before: readonly JsonValue[],
    places: ReadonlyMap<number, readonly CellEdit[]>,
    depth: number,
    path: string,
  ): JsonValue[] {
    const items: JsonValue[] = []
    const order = [...new Set([...before.keys(), ...places.keys()])].toSorted((a, b) => a - b)
    for (const place of order) {
      const old = before[place]
      const some = places.get(place)
      if (some === undefined) {
        if (old !== undefined) items.push(old)
        continue
      }
      const group = groupOf(old) ?? blankGroup(node)
      const item = inGroup(node, group, some, depth + 1, joinPath(path, items.length))
      const origin = originOf(old)
      if (isBlankValue(item) && !isBlankValue(old)) continue
      items.push(origin === null ? item : withOrigin(item, origin))
    }
    return items
  }

  return { values: inGroup(model, values, edits, 0, ''), paths }
}
