import { isBookkeeping, readName } from '../customer-schema.ts'
import { own } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isJsonList, isJsonObject } from '../../lib/json.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { isFile, isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { parsePath } from '../values/flat-record.ts'
import { storedMember } from '../values/default-values.ts'

/** A member on the way to a field, and the place of an item where it is a list's. */
export interface TargetStep {
  readonly node: ModelNode
  readonly siblings: readonly ModelNode[]
  readonly place: number | null
}

/** What a column of a file is about. */
export type Target =
  | { readonly kind: 'id' }
  /** The date of the record's last change, as it was when the file was made. */
  | { readonly kind: 'version'; readonly member: 'sourceModifiedDate' | 'modifiedDate' }
  | {
      readonly kind: 'field'
      /** With the model's names: `addresses[0].countryCode`. */
      readonly path: string
      readonly label: string
      readonly node: ModelNode
      readonly steps: readonly TargetStep[]
    }

export type FieldTarget = Extract<Target, { kind: 'field' }>

/** Items a file may have of one list; no platform holds more. */
const MOST_ITEMS = 1000

function childNamed(siblings: readonly ModelNode[], name: string): ModelNode | undefined {
  const names = new Set(siblings.map((sibling) => sibling.name))
  return (
    siblings.find((sibling) => sibling.name === name) ??
    siblings.find((sibling) => readName(sibling.name, names) === name)
  )
}

/** What a path such as `contacts[1].email` means in this model; null where no field of it can be written through the model. */
export function targetAt(model: ModelNode, path: string): Target | null {
  if (path === 'id') return { kind: 'id' }
  if (path === 'sourceModifiedDate' || path === 'modifiedDate') return { kind: 'version', member: path }
  const keys = parsePath(path)
  if (keys === undefined) return null
  const steps: TargetStep[] = []
  let siblings = model.children
  let [label, written] = ['', '']
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]
    const node = typeof key === 'string' ? childNamed(siblings, key) : undefined
    if (node === undefined || isFile(node) || isBookkeeping(node.template)) return null
    let place: number | null = null
    label = labelWithin(label, node)
    written = written === '' ? node.name : `${written}.${node.name}`
    if (isList(node)) {
      const next = keys[at + 1]
      if (typeof next !== 'number' || next > MOST_ITEMS) return null
      place = next
      at += 1
      label = itemLabel(label, place)
      written += `[${place}]`
    }
    steps.push({ node, siblings, place })
    siblings = node.children
  }
  const node = steps.at(-1)?.node
  if (node === undefined || isList(node) || isGroup(node)) return null
  return { kind: 'field', path: written, label, node, steps }
}

/** The value a record has at a field; null where it has none. */
export function storedAt(record: JsonObject, { steps }: FieldTarget): JsonValue {
  let value: JsonValue = record
  for (const { node, siblings, place } of steps) {
    value = isJsonObject(value) ? storedMember(value, node, siblings) : null
    if (place !== null) value = isJsonList(value) ? (value[place] ?? null) : null
  }
  return value
}

/** The date of a record's last change; '' where it isn't known. */
export function versionOf(record: JsonObject, member: string): string {
  const value = own(record, member)
  return typeof value === 'string' ? value : ''
}

/** How many items of each list a choice of fields offers. */
const OFFERED_ITEMS = 3
const OFFERED_INNER_ITEMS = 2

function fieldPaths(nodes: readonly ModelNode[], base: string, offered: number): string[] {
  return nodes
    .filter((node) => !isFile(node) && !isBookkeeping(node.template) && !(base === '' && node.name === 'id'))
    .flatMap((node) => {
      const path = base === '' ? node.name : `${base}.${node.name}`
      if (isGroup(node)) return fieldPaths(node.children, path, offered)
      if (!isList(node)) return [path]
      return Array.from({ length: offered }, (_, place) =>
        fieldPaths(node.children, `${path}[${place}]`, OFFERED_INNER_ITEMS),
      ).flat()
    })
}

/** The fields a column can be about, in the model's order: of each list, its first items. */
export function offeredFields(model: ModelNode): FieldTarget[] {
  return fieldPaths(model.children, '', OFFERED_ITEMS).flatMap((path) => {
    const target = targetAt(model, path)
    return target?.kind === 'field' ? [target] : []
  })
}
