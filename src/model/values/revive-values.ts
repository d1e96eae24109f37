import {
  blankValue,
  groupOf,
  isBlankValue,
  isUnfit,
  itemsOf,
  joinPath,
  memberValue,
  ORIGIN,
  originOf,
  unfit,
  unlistedText,
  withOrigin,
} from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { seenText } from '../../lib/format/unseen-text.ts'
import { asJson, isObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

export interface LostValue {
  readonly path: string
  readonly value: JsonValue
}

/** `before` is the same group of the record the draft was made from; null where there is none. */
function reviveGroup(
  node: ModelNode,
  stored: Readonly<Record<string, unknown>>,
  before: JsonObject | null,
  path: string,
  lost: LostValue[],
) {
  const keys = new Set(node.children.map((child) => child.key))
  for (const [key, value] of Object.entries(stored)) {
    const isKept = keys.has(key) || key === ORIGIN || isBlankValue(value)
    if (!isKept) lost.push({ path: joinPath(path, key), value: asJson(value) })
  }
  return toObject(
    node.children.map((child) => {
      const unchanged = before === null ? blankValue(child) : memberValue(before, child)
      return [child.key, revive(child, own(stored, child.key), unchanged, joinPath(path, child.key), lost)]
    }),
  )
}

/** `unchanged` is what the member holds where nobody typed anything. */
function revive(
  node: ModelNode,
  stored: unknown,
  unchanged: FormValue,
  path: string,
  lost: LostValue[],
): FormValue {
  // The model did not list the member when the draft was made, so nobody can have emptied it.
  if (stored === undefined) return unchanged
  if (isList(node) && Array.isArray(stored)) {
    return stored.map((item: unknown, place): JsonValue => {
      if (isUnfit(item)) return item
      if (!isObject(item)) return unfit(asJson(item))
      const origin = originOf(item)
      const before = origin === null ? null : groupOf(itemsOf(unchanged)[origin])
      const group = reviveGroup(node, item, before, joinPath(path, place), lost)
      return origin === null ? group : withOrigin(group, origin)
    })
  }
  if (isGroup(node) && isObject(stored) && !isUnfit(stored)) {
    return reviveGroup(node, stored, groupOf(unchanged), path, lost)
  }
  const value = textForNode(node, asJson(stored))
  if (fits(node, value)) return value
  if (!isBlankValue(value)) lost.push({ path, value })
  return unchanged
}

/** A text is read as the member takes it now: dates are trimmed, and the options may have changed since. */
function textForNode(node: ModelNode, value: FormValue): FormValue {
  const typed = unlistedText(value)
  if (typed !== null) {
    const isOpen = !node.closed || (node.options?.some((option) => option.value === typed) ?? false)
    return isOpen ? typed : value
  }
  return node.kind === 'DateTime' && typeof value === 'string' ? seenText(value) : value
}

/** Whether a value that is no list of items and no group of members can stand in a member as it is. */
function fits(node: ModelNode, value: FormValue): boolean {
  if (isUnfit(value)) return true
  if (isList(node)) return false
  if (isGroup(node)) return value === null
  if (node.kind === 'Boolean') return value === null || typeof value === 'boolean'
  return typeof value === 'string' || (unlistedText(value) !== null && node.closed)
}

/**
 * Values of a stored draft for the model as it is now: integrations change their models, and an old draft may be
 * damaged. What has no place any more is returned as lost, to be shown; nothing typed is discarded unseen. A member
 * the draft says nothing about stays as in `before`, the values of the record it was made from: an update sends every
 * member the model lists, so leaving it blank would empty it.
 */
export function reviveValues(
  model: ModelNode,
  draft: unknown,
  before: FormValues | null = null,
): { readonly values: FormValues; readonly lost: readonly LostValue[] } {
  const lost: LostValue[] = []
  const values = reviveGroup(model, isObject(draft) ? draft : {}, before, '', lost)
  return { values, lost }
}
