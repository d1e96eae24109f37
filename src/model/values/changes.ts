import { isArchivedStatus, isBookkeeping } from '../customer-schema.ts'
import {
  groupOf,
  isBlankValue,
  isSentItem,
  isUnfit,
  itemsOf,
  joinPath,
  memberValue,
  originOf,
  textOf,
} from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { displayValue, itemLabel, itemSummary, labelWithin } from '../member-label.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { sameFormValue } from './same-form-value.ts'

export type ChangeKind = 'set' | 'changed' | 'cleared' | 'item-added' | 'item-removed' | 'moved'

export interface Change {
  /** Form path in the values after; for a removed item, the path of its list. */
  readonly path: string
  readonly label: string
  /** As people read it, '' for nothing. */
  readonly before: string
  readonly after: string
  readonly kind: ChangeKind
}

/** Two items taken for the same one; without `before` it is new, without `after` it is gone. */
export interface ItemPair {
  readonly before: { readonly item: FormValue; readonly place: number } | null
  readonly after: { readonly item: FormValue; readonly place: number } | null
}

export type PairItems = (
  list: ModelNode,
  before: readonly FormValue[],
  after: readonly FormValue[],
) => readonly ItemPair[]

/** Items of a form know which item of the record they came from, wherever they were moved. */
const pairByOrigin: PairItems = (_list, before, after) => {
  const open = new Map(before.map((item, place) => [originOf(item) ?? place, { item, place }]))
  const kept = after.flatMap((item, place): ItemPair[] => {
    if (!isSentItem(item)) return []
    const origin = originOf(item)
    const match = origin === null ? undefined : open.get(origin)
    if (match && origin !== null) open.delete(origin)
    return [{ before: match ?? null, after: { item, place } }]
  })
  const gone = [...open.values()].filter(({ item }) => isSentItem(item))
  return [...kept, ...gone.map((match) => ({ before: match, after: null }))]
}

function movedChange(node: ModelNode, pairs: readonly ItemPair[], path: string, label: string): Change[] {
  const places = pairs.flatMap((pair) => (pair.before && pair.after ? [pair.before.place] : []))
  const ordered = places.toSorted((a, b) => a - b)
  if (places.every((place, index) => place === ordered[index])) return []
  const names = (order: readonly number[]): string =>
    order
      .map((place) => pairs.find((pair) => pair.before?.place === place)?.before)
      .map((match) => (match ? itemSummary(node, match.item) : ''))
      .join('\n')
  return [{ path, label, before: names(ordered), after: names(places), kind: 'moved' }]
}

function kindOf(before: FormValue, after: FormValue): ChangeKind {
  if (isBlankValue(before)) return 'set'
  return isBlankValue(after) ? 'cleared' : 'changed'
}

interface Walk {
  readonly pairItems: PairItems
  readonly same: (before: FormValue, after: FormValue, node: ModelNode) => boolean
}

function listChanges(
  walk: Walk,
  node: ModelNode,
  before: FormValue,
  after: FormValue,
  path: string,
  label: string,
): Change[] {
  const pairs = walk.pairItems(node, itemsOf(before), itemsOf(after))
  const changes = pairs.flatMap((pair): Change[] => {
    if (pair.before && pair.after) {
      const { item, place } = pair.after
      return memberChanges(walk, node, pair.before.item, item, joinPath(path, place), itemLabel(label, place))
    }
    const { item, place } = pair.after ?? pair.before ?? { item: null, place: 0 }
    const text = itemSummary(node, item)
    return pair.after
      ? [
          {
            path: joinPath(path, place),
            label: itemLabel(label, place),
            before: '',
            after: text,
            kind: 'item-added',
          },
        ]
      : [{ path, label: itemLabel(label, place), before: text, after: '', kind: 'item-removed' }]
  })
  return [...changes, ...movedChange(node, pairs, path, label)]
}

/** Changes of the members of a group or of one list item. */
function memberChanges(
  walk: Walk,
  node: ModelNode,
  before: FormValue,
  after: FormValue,
  path: string,
  label: string,
): Change[] {
  if (isUnfit(before) || isUnfit(after)) return leafChange(walk, node, before, after, path, label)
  return node.children
    .filter((child) => !isBookkeeping(child.template))
    .flatMap((child) => {
      const [a, b] = [memberValue(groupOf(before), child), memberValue(groupOf(after), child)]
      const childPath = joinPath(path, child.key)
      const childLabel = labelWithin(label, child)
      if (isUnfit(a) || isUnfit(b)) return leafChange(walk, child, a, b, childPath, childLabel)
      if (isList(child)) return listChanges(walk, child, a, b, childPath, childLabel)
      if (isGroup(child)) return memberChanges(walk, child, a, b, childPath, childLabel)
      return leafChange(walk, child, a, b, childPath, childLabel)
    })
}

function leafChange(
  walk: Walk,
  node: ModelNode,
  before: FormValue,
  after: FormValue,
  path: string,
  label: string,
): Change[] {
  if (walk.same(before, after, node)) return []
  const kind = kindOf(before, after)
  return [{ path, label, before: displayValue(node, before), after: displayValue(node, after), kind }]
}

/** Everything that differs between two sets of form values of one model, in the model's order. */
export function changesBetween(
  model: ModelNode,
  before: FormValues,
  after: FormValues,
  walk: Walk,
): Change[] {
  return memberChanges(walk, model, before, after, '', '')
}

/** What an edit changes, for the review before sending. Items are followed through moves. */
export function editChanges(model: ModelNode, before: FormValues, after: FormValues): Change[] {
  return changesBetween(model, before, after, { pairItems: pairByOrigin, same: sameFormValue })
}

/** Fields and items the edit empties; a review of these is never skipped. */
export function clearedFields(model: ModelNode, before: FormValues, after: FormValues): Change[] {
  return editChanges(model, before, after).filter(
    (change) => change.kind === 'cleared' || change.kind === 'item-removed',
  )
}

/** Whether the edit takes the customer out of use. */
export function isArchiving(model: ModelNode, before: FormValues, after: FormValues): boolean {
  const status = model.children.find((child) => child.template === 'status')
  if (!status) return false
  const [was, is] = [textOf(memberValue(before, status)), textOf(memberValue(after, status))]
  return isArchivedStatus(is) && !isArchivedStatus(was)
}

/** Whether two lists of changes say the same. */
export function sameChanges(one: readonly Change[], other: readonly Change[]): boolean {
  return (
    one.length === other.length &&
    one.every((change, place) => {
      const twin = other[place]
      return (
        twin !== undefined &&
        change.path === twin.path &&
        change.label === twin.label &&
        change.kind === twin.kind &&
        change.before === twin.before &&
        change.after === twin.after
      )
    })
  )
}
