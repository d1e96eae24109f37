import { readName } from '../customer-schema.ts'
import { groupOf, itemsOf, joinPath, memberValue, sentPlaces } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { parseItemId } from './item-id.ts'
import type { ItemIdPart } from './item-id.ts'
import { isObject, own } from '../../lib/json.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { plainName, singular } from '../names.ts'

export interface PushMessage {
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly itemId: string | null
}

export interface PlacedMessage extends PushMessage {
  /** Form path: of the field, or of the list or group around it when the field itself cannot be told. */
  readonly path: string
  readonly label: string
}

export interface MappedMessages {
  readonly placed: readonly PlacedMessage[]
  readonly unplaced: readonly PushMessage[]
}

const NO_DETAILS = 'Codat gave no details.'

interface Target {
  readonly path: string
  readonly label: string
}

function textMember(item: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = own(item, name)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function readMessage(level: PushMessage['level'], item: unknown): PushMessage {
  if (!isObject(item)) {
    const message = typeof item === 'string' && item.trim() !== '' ? item : NO_DETAILS
    return { level, message, itemId: null }
  }
  return {
    level,
    message: textMember(item, 'message') ?? NO_DETAILS,
    itemId: textMember(item, 'itemId'),
  }
}

function readMessages(validation: unknown): PushMessage[] {
  const read = (name: string, level: PushMessage['level']): PushMessage[] => {
    const items = isObject(validation) ? own(validation, name) : null
    if (items === null || items === undefined) return []
    return (Array.isArray(items) ? items : [items]).map((item) => readMessage(level, item))
  }
  return [...read('errors', 'error'), ...read('warnings', 'warning')]
}

/**
 * Exact name first, then without plural, then led by the parent's name (`PaymentAllocationPayment`), then the name
 * records use for it.
 */
function childNamed(node: ModelNode, name: string): ModelNode | null {
  const parent = singular(plainName(node.name))
  const siblings = new Set(node.children.map((child) => child.name))
  const tests: ReadonlyArray<(child: string) => boolean> = [
    (child) => plainName(child) === name,
    (child) => singular(plainName(child)) === singular(name),
    (child) => parent !== '' && `${parent}${plainName(child)}` === name,
    (child) => plainName(readName(child, siblings)) === name,
  ]
  for (const test of tests) {
    const found = node.children.find((child) => test(child.name))
    if (found) return found
  }
  return null
}

/** The chain of members the names lead through from a node, or null when one of them is not there. */
function follow(from: ModelNode, parts: readonly ItemIdPart[]): ModelNode[] | null {
  const chain: ModelNode[] = []
  let node = from
  for (const part of parts) {
    if ('place' in part) continue
    const child = childNamed(node, part.name)
    if (!child) return null
    chain.push(child)
    node = child
  }
  return chain.length > 0 ? chain : null
}

/** Chains to every member below which the parts can be followed: `Phone.Number` may stand inside contacts. */
function followAnywhere(
  node: ModelNode,
  parts: readonly ItemIdPart[],
  above: readonly ModelNode[],
): ModelNode[][] {
  const here = follow(node, parts)
  return [
    ...(here ? [[...above, ...here]] : []),
    ...node.children
      .filter((child) => child.children.length > 0)
      .flatMap((child) => followAnywhere(child, parts, [...above, child])),
  ]
}

/** Walks the form along a chain. List places count from the end of the id: the outer ones may be left out. */
function locate(values: FormValues, chain: readonly ModelNode[], parts: readonly ItemIdPart[]): Target {
  const named = parts.filter((part) => 'name' in part).length
  const implied = chain.length - named
  const placeAfter = (step: number): number | null => {
    let names = implied - 1
    for (const [index, part] of parts.entries()) {
      if ('name' in part) names += 1
      const next = parts[index + 1]
      if (names === step && next && 'place' in next && 'name' in part) return next.place
    }
    return null
  }

  let target: Target = { path: '', label: '' }
  let group: FormValue = values
  for (const [step, node] of chain.entries()) {
    const value: FormValue = memberValue(groupOf(group), node)
    target = { path: joinPath(target.path, node.key), label: labelWithin(target.label, node) }
    if (isList(node)) {
      const places = sentPlaces(itemsOf(value))
      const index: number | null = placeAfter(step) ?? (places.length === 1 ? 0 : null)
      const place = index === null ? undefined : places[index]
      // Which item is meant cannot be told, or it is gone: the list itself carries the message.
      if (place === undefined) return target
      group = itemsOf(value)[place] ?? null
      target = { path: joinPath(target.path, place), label: itemLabel(target.label, place) }
    } else if (isGroup(node)) {
      if (groupOf(value) === null) return target
      group = value
    }
  }
  return target
}

function targetOf(model: ModelNode, values: FormValues, itemId: string): Target | null {
  const parts = parseItemId(itemId)
  const first = parts[0]
  const isPrefixed = first && 'name' in first && !childNamed(model, first.name) && first.name === 'customer'
  const wanted = isPrefixed ? parts.slice(1) : parts
  const absolute = follow(model, wanted)
  if (absolute) return locate(values, absolute, wanted)
  const relative = followAnywhere(model, wanted, [])
  const only = relative.length === 1 ? relative[0] : undefined
  return only ? locate(values, only, wanted) : null
}

/**
 * Puts the validation messages of a push operation (or of an error response) at fields of the form. `itemId`s come in any
 * case, nested, indexed, relative or not at all; list places count the items that were sent. What matches no
 * field, or several, is returned as unplaced: every message is in exactly one of the two lists.
 */
export function mapPushMessages(model: ModelNode, values: FormValues, validation: unknown): MappedMessages {
  const placed: PlacedMessage[] = []
  const unplaced: PushMessage[] = []
  for (const message of readMessages(validation)) {
    const target = message.itemId === null ? null : targetOf(model, values, message.itemId)
    if (target) placed.push({ ...message, ...target })
    else unplaced.push(message)
  }
  return { placed, unplaced }
}
