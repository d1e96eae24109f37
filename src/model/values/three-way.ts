import { isBookkeeping } from '../customer-schema.ts'
import {
  groupOf,
  isBlankValue,
  isUnfit,
  itemsOf,
  joinPath,
  memberValue,
  ORIGIN,
  originOf,
} from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isObject, toObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import { displayValue, labelWithin } from '../member-label.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { sameFormValue } from './same-form-value.ts'

export type Side = 'mine' | 'now'

export interface ThreeWayEntry {
  readonly path: string
  readonly label: string
  /** `both`: changed on both sides to the same. `conflict`: changed on both sides differently, needs a choice. */
  readonly kind: 'mine' | 'now' | 'both' | 'conflict'
  /** As people read it, '' for nothing. */
  readonly opened: string
  readonly mine: string
  readonly now: string
}

interface Versions {
  readonly opened: FormValue
  readonly mine: FormValue
  readonly now: FormValue
}

function membersOf(versions: Versions, child: ModelNode): Versions {
  return {
    opened: memberValue(groupOf(versions.opened), child),
    mine: memberValue(groupOf(versions.mine), child),
    now: memberValue(groupOf(versions.now), child),
  }
}

/** Groups are compared member by member; a list, whose items may have moved, as a whole. */
function isSplit(node: ModelNode, { opened, mine, now }: Versions): boolean {
  return isGroup(node) && !isUnfit(opened) && !isUnfit(mine) && !isUnfit(now)
}

function kindOf({ opened, mine, now }: Versions): ThreeWayEntry['kind'] | null {
  const mineChanged = !sameFormValue(opened, mine)
  const nowChanged = !sameFormValue(opened, now)
  if (mineChanged && nowChanged) return sameFormValue(mine, now) ? 'both' : 'conflict'
  if (mineChanged) return 'mine'
  return nowChanged ? 'now' : null
}

function compare(node: ModelNode, versions: Versions, path: string, label: string): ThreeWayEntry[] {
  if (isSplit(node, versions)) {
    return node.children
      .filter((child) => !isBookkeeping(child.template))
      .flatMap((child) =>
        compare(child, membersOf(versions, child), joinPath(path, child.key), labelWithin(label, child)),
      )
  }
  const kind = kindOf(versions)
  if (!kind) return []
  const show = (value: FormValue): string => displayValue(node, value)
  return [
    { path, label, kind, opened: show(versions.opened), mine: show(versions.mine), now: show(versions.now) },
  ]
}

/**
 * The record as opened, as edited here and as it is now: every member that differs, in the model's order. All three
 * are form values (`defaultValues` of the two records, and the form).
 */
export function compareThreeWay(
  model: ModelNode,
  opened: FormValues,
  mine: FormValues,
  now: FormValues,
): ThreeWayEntry[] {
  return compare(model, { opened, mine, now }, '', '')
}

/** Items of my list came from the record as opened; from now on their places are those of the record now. */
function rebase(mine: FormValue, opened: FormValue, now: FormValue): FormValue {
  const open = new Map(itemsOf(now).map((item, place) => [place, item]))
  const openedItems = itemsOf(opened)
  return itemsOf(mine).map((item): JsonValue => {
    if (!isObject(item)) return item
    const place = originOf(item)
    const before = place === null ? undefined : openedItems[place]
    const match =
      before === undefined ? undefined : [...open].find(([, other]) => sameFormValue(before, other))
    const members = Object.entries(item).filter(([key]) => key !== ORIGIN)
    if (!match) return toObject(members)
    open.delete(match[0])
    return toObject([...members, [ORIGIN, match[0]]])
  })
}

interface Merge {
  readonly choices: ReadonlyMap<string, Side>
  readonly unresolved: string[]
}

function merge(node: ModelNode, versions: Versions, path: string, state: Merge): FormValue {
  if (isSplit(node, versions)) {
    const group = toObject(
      node.children.map(
        (child) =>
          [child.key, merge(child, membersOf(versions, child), joinPath(path, child.key), state)] as const,
      ),
    )
    const unset = !node.required && isBlankValue(group) && (versions.mine === null || versions.now === null)
    return unset ? null : group
  }
  const kind = kindOf(versions)
  const choice = state.choices.get(path)
  if (kind === 'conflict' && choice === undefined) state.unresolved.push(path)
  const takesMine = choice === undefined ? kind === 'mine' || kind === 'conflict' : choice === 'mine'
  if (!takesMine) return versions.now
  return isList(node) && !isUnfit(versions.mine)
    ? rebase(versions.mine, versions.opened, versions.now)
    : versions.mine
}

/**
 * Form values over the record as it is now: what one side changed is taken over, where both changed the same member
 * the choice decides. Without a choice mine stays and the path is returned as unresolved: such a merge must not be
 * sent. A choice may also overrule a member only one side changed.
 */
export function mergeThreeWay(
  model: ModelNode,
  opened: FormValues,
  mine: FormValues,
  now: FormValues,
  choices: ReadonlyMap<string, Side>,
): { readonly values: FormValues; readonly unresolved: readonly string[] } {
  const state: Merge = { choices, unresolved: [] }
  const merged = merge(model, { opened, mine, now }, '', state)
  return { values: groupOf(merged) ?? now, unresolved: state.unresolved }
}
