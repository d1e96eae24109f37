import { isBookkeeping, readName } from '../customer-schema.ts'
import { itemsOf, joinPath, memberValue, isBlankValue, unfit } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import { asJsonObject, isJsonList, isObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { defaultValues, storedMember } from './default-values.ts'
import type { ItemOrigins } from './item-origins.ts'
import { matchItems } from './match-items.ts'
import { sameFormValue } from './same-form-value.ts'

/** One change: the body that was sent, and the versions of the record that it differs from. */
export interface SentBody {
  readonly sent: JsonObject
  /** The record as opened; then as opened by earlier changes it was built on that may not have arrived. */
  readonly before: readonly [JsonObject, ...JsonObject[]]
  /** Unknown for changes stored by earlier versions; then items are matched by what is in them. */
  readonly origins: ItemOrigins | undefined
}

/** A member of the record, of the body, and of the versions before. */
interface Versions<Value> {
  readonly now: Value
  readonly sent: Value
  readonly before: readonly Value[]
}

const groupIn = (value: JsonValue): JsonObject => (isObject(value) ? asJsonObject(value) : {})

const itemForm = (node: ModelNode, item: JsonValue): FormValue =>
  isObject(item) ? defaultValues(node, asJsonObject(item)) : unfit(item)

/** Members that Codat keeps and no change of a customer writes. */
function isKept(child: ModelNode): boolean {
  return isBookkeeping(child.template) || child.template === 'id' || child.template === 'metadata'
}

/** Items that hold nothing the model lists are items all the same: the rest of them must not be lost. */
function itemCount(value: FormValue): number {
  if (isJsonList(value)) return value.reduce<number>((sum, item) => sum + 1 + itemCount(item), 0)
  if (!isObject(value)) return 0
  return Object.values(asJsonObject(value)).reduce<number>((sum, member) => sum + itemCount(member), 0)
}

function sameItems(a: FormValue, b: FormValue): boolean {
  return sameFormValue(a, b) && itemCount(a) === itemCount(b)
}

/** Items that read alike may have been moved past each other, or one of them may be gone. */
function wasMoved(path: string, origins: ItemOrigins | undefined): boolean {
  return (origins ?? []).some(
    (list) =>
      (list.path === path || list.path.startsWith(`${path}.`)) &&
      list.places.some((source, place) => source !== place),
  )
}

function withMembers(
  node: ModelNode,
  { now, sent, before }: Versions<JsonObject>,
  path: string,
  origins: ItemOrigins | undefined,
): JsonObject {
  const names = new Set(node.children.map((child) => child.name))
  const sentForm = defaultValues(node, sent)
  const beforeForms = before.map((record) => defaultValues(node, record))
  const members = new Map(Object.entries(now))
  for (const child of node.children) {
    const childPath = joinPath(path, child.name)
    const sentValue = memberValue(sentForm, child)
    const isChanged =
      wasMoved(childPath, origins) ||
      beforeForms.some((form) => !sameItems(memberValue(form, child), sentValue))
    if (isKept(child) || !isChanged) continue
    const valueIn = (record: JsonObject): JsonValue => storedMember(record, child, node.children)
    const versions = {
      now: valueIn(now),
      sent: valueIn(sent),
      before: before.map((record) => valueIn(record)),
    }
    const value = withMember(child, versions, childPath, origins)
    const name = Object.hasOwn(now, child.name) ? child.name : readName(child.name, names)
    if (value === null) members.delete(name)
    else members.set(name, value)
  }
  return toObject(members)
}

function withMember(
  node: ModelNode,
  versions: Versions<JsonValue>,
  path: string,
  origins: ItemOrigins | undefined,
): JsonValue {
  const { now, sent, before } = versions
  if (isList(node)) return withItems(node, versions, path, origins)
  if (!isGroup(node) || (sent !== null && !isObject(sent))) return sent
  const group = withMembers(
    node,
    { now: groupIn(now), sent: groupIn(sent), before: before.map((value) => groupIn(value)) },
    path,
    origins,
  )
  return Object.keys(group).length === 0 ? null : group
}

/** Whether an item of the record may be the one that was added: it has all that was filled in. */
function holds(item: FormValue, added: FormValue): boolean {
  if (isBlankValue(added)) return true
  if (isObject(added)) {
    const other = isObject(item) ? asJsonObject(item) : {}
    return Object.entries(asJsonObject(added)).every(([key, value]) => holds(own(other, key) ?? null, value))
  }
  return sameFormValue(item, added)
}

function withItems(
  node: ModelNode,
  { now, sent, before }: Versions<JsonValue>,
  path: string,
  origins: ItemOrigins | undefined,
): JsonValue {
  if (sent !== null && !Array.isArray(sent)) return sent
  const sentItems = itemsOf(sent)
  const sentForms = sentItems.map((item) => itemForm(node, item))
  const nowItems = itemsOf(now)
  const opened = itemsOf(before[0])
  const known = origins?.find((list) => list.path === path)?.places
  const sourcesIn = before.map((value, index) =>
    index === 0 && known?.length === sentItems.length
      ? known
      : matchItems(
          itemsOf(value).map((item) => itemForm(node, item)),
          sentForms,
          'always',
        ),
  )
  // Items of the record as it is now and as it was opened are whole, so members the model does not list tell them apart.
  const placeNow = matchItems(nowItems, opened, 'ifEven')
  const others = new Set(nowItems.keys())
  for (const place of placeNow) if (place !== null) others.delete(place)

  const items = sentItems.map((item, index): JsonValue => {
    if (!isObject(item)) return item
    const source = sourcesIn[0]?.[index] ?? null
    let place = source === null ? null : (placeNow[source] ?? null)
    if (source === null) {
      const added = sentForms[index] ?? null
      place = [...others].find((other) => holds(itemForm(node, nowItems[other] ?? null), added)) ?? null
      if (place !== null) others.delete(place)
    }
    const current = place === null ? opened[source ?? -1] : nowItems[place]
    const versions = {
      now: groupIn(current ?? null),
      sent: asJsonObject(item),
      before: sourcesIn.map((sources, version) =>
        groupIn(itemsOf(before[version])[sources[index] ?? -1] ?? null),
      ),
    }
    return withMembers(node, versions, joinPath(path, index), origins)
  })
  // What somebody else added meanwhile is no part of this change.
  const rest = [...others].map((place) => nowItems[place] ?? null)
  return items.length + rest.length === 0 && sent === null ? null : [...items, ...rest]
}

/**
 * The record with a sent change laid over it. Only what the change changed is laid over, member by member, so that
 * somebody else's newer value stays. A list item keeps the members the model does not list; they were never sent.
 */
export function layOver(
  model: ModelNode,
  record: JsonObject,
  { sent, before, origins }: SentBody,
): JsonObject {
  return withMembers(model, { now: record, sent, before }, '', origins)
}
