import { shapeOf } from './form-schema.ts'
import {
  blankValue,
  isBlankValue,
  isUnfit,
  joinPath,
  ORIGIN,
  originOf,
  unfit,
  withOrigin,
} from './form-value.ts'
import type { FormValue, FormValues } from './form-value.ts'
import { isObject, own, toObject } from './json.ts'
import type { JsonValue } from './json.ts'
import { isGroup, isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'

export interface LostValue {
  readonly path: string
  readonly value: JsonValue
}

function reviveGroup(
  node: ModelNode,
  stored: Readonly<Record<string, unknown>>,
  path: string,
  lost: LostValue[],
) {
  const keys = new Set(node.children.map((child) => child.key))
  for (const [key, value] of Object.entries(stored)) {
    const isKept = keys.has(key) || key === ORIGIN || isBlankValue(value)
    // Drafts are stored as JSON.
    if (!isKept) lost.push({ path: joinPath(path, key), value: value as JsonValue })
  }
  return toObject(
    node.children.map((child) => [
      child.key,
      revive(child, own(stored, child.key), joinPath(path, child.key), lost),
    ]),
  )
}

function revive(node: ModelNode, stored: unknown, path: string, lost: LostValue[]): FormValue {
  if (stored === undefined) return blankValue(node)
  if (isList(node) && Array.isArray(stored)) {
    return stored.map((item: unknown, place): JsonValue => {
      if (isUnfit(item)) return item
      if (!isObject(item)) return unfit((item ?? null) as JsonValue)
      const group = reviveGroup(node, item, joinPath(path, place), lost)
      const origin = originOf(item)
      return origin === null ? group : withOrigin(group, origin)
    })
  }
  if (isGroup(node) && isObject(stored) && !isUnfit(stored)) return reviveGroup(node, stored, path, lost)
  const fits = shapeOf(node).safeParse(stored)
  if (fits.success) return fits.data
  if (!isBlankValue(stored)) lost.push({ path, value: stored as JsonValue })
  return blankValue(node)
}

/**
 * Values of a stored draft for the model as it is now: integrations change their models, and an old draft may be
 * damaged. What has no place any more is returned as lost, to be shown; nothing typed is thrown away unseen.
 */
export function reviveValues(
  model: ModelNode,
  draft: unknown,
): { readonly values: FormValues; readonly lost: readonly LostValue[] } {
  const lost: LostValue[] = []
  const values = reviveGroup(model, isObject(draft) ? draft : {}, '', lost)
  return { values, lost }
}
