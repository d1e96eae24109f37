import {
  asJson,
  asJsonObject,
  isBlank,
  isBlankText,
  isJsonList,
  isObject,
  own,
  toObject,
} from '../lib/json.ts'
import type { JsonObject, JsonValue } from '../lib/json.ts'
import { isGroup, isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'

/**
 * Form values mirror the screen and are plain JSON, so a draft is its values:
 * - String, Number, DateTime and raw JSON: the text as typed, '' when empty;
 * - Boolean: true, false, or null when not set;
 * - Object: a group of members, or null when not set;
 * - Array: a list of groups; an item that came from a record remembers its place there under `ORIGIN`.
 * A stored value that does not fit its member's type is kept whole under `UNFIT` and sent back unchanged. A text that was
 * typed into a closed list and is none of its options stays under `UNLISTED`: shown, kept in a draft, never sent.
 */
export type FormValue = JsonValue
export type FormValues = JsonObject

/** `$` never occurs in form keys, so these cannot clash with a member. */
export const ORIGIN = '$origin'
export const UNFIT = '$unfit'
export const UNLISTED = '$unlisted'

export function unfit(value: JsonValue): JsonObject {
  return { [UNFIT]: value }
}

export function isUnfit(value: unknown): value is { readonly [UNFIT]: JsonValue } {
  return isObject(value) && Object.hasOwn(value, UNFIT)
}

export function unlisted(text: string): JsonObject {
  return { [UNLISTED]: text }
}

/** The text typed into a closed list that is none of its options; null for any other value. */
export function unlistedText(value: unknown): string | null {
  const text = isObject(value) ? own(value, UNLISTED) : undefined
  return typeof text === 'string' ? text : null
}

/** Text of a text-like field, whatever a damaged draft may hold. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export function groupOf(value: unknown): JsonObject | null {
  return isObject(value) && !isUnfit(value) ? asJsonObject(value) : null
}

export function itemsOf(value: unknown): readonly JsonValue[] {
  const json = asJson(value)
  return isJsonList(json) ? json : []
}

export function memberValue(group: JsonObject | null, node: ModelNode): FormValue {
  return (group && own(group, node.key)) ?? null
}

/** Place of an item in the record it was read from; null for an item added here. */
export function originOf(item: unknown): number | null {
  const place = isObject(item) ? own(item, ORIGIN) : undefined
  return typeof place === 'number' && Number.isInteger(place) && place >= 0 ? place : null
}

export function withOrigin(item: JsonObject, place: number): JsonObject {
  return { ...item, [ORIGIN]: place }
}

/** A blank list item or group, with required groups inside it set. */
export function blankGroup(node: ModelNode): JsonObject {
  return toObject(node.children.map((child) => [child.key, blankValue(child)]))
}

export function blankValue(node: ModelNode): FormValue {
  if (isList(node)) return []
  if (isGroup(node)) return node.required ? blankGroup(node) : null
  // Also where one is required: a "no" that nobody chose must not be sent.
  return node.kind === 'Boolean' ? null : ''
}

/** Nothing filled in: blank texts, unset switches, and groups and lists of these. */
export function isBlankValue(value: unknown): boolean {
  if (isUnfit(value)) return isBlank(value[UNFIT])
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return isBlankText(value)
  if (Array.isArray(value)) return value.every((item) => isBlankValue(item))
  if (isObject(value)) {
    return Object.entries(value).every(([key, member]) => key === ORIGIN || isBlankValue(member))
  }
  return false
}

/**
 * Whether an item is part of what is sent. Items of the record always are, even empty ones; an item added here and
 * left blank counts as not there.
 */
export function isSentItem(item: FormValue): boolean {
  return originOf(item) !== null || !isBlankValue(item)
}

/** Places in the form of the items that are sent, in order: item n of the payload is item `result[n]` of the form. */
export function sentPlaces(items: readonly FormValue[]): number[] {
  return items.flatMap((item, place) => (isSentItem(item) ? [place] : []))
}

export function joinPath(base: string, key: string | number): string {
  return base === '' ? String(key) : `${base}.${key}`
}
