import { readName, isStatus, statusToForm } from '../customer-schema.ts'
import { blankGroup, blankValue, groupOf, isUnfit, ORIGIN, UNFIT, unfit, withOrigin } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isJsonList, isObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isFile, isGroup, isList, isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

/** The stored value of a member, under the name records carry it. */
export function storedMember(record: JsonObject, node: ModelNode, siblings: readonly ModelNode[]): JsonValue {
  const names = new Set(siblings.map((sibling) => sibling.name))
  return own(record, node.name) ?? own(record, readName(node.name, names)) ?? null
}

function textValue(node: ModelNode, stored: JsonValue): FormValue {
  if (typeof stored === 'number' && node.kind !== 'DateTime') return String(stored)
  if (typeof stored === 'boolean' && node.kind === 'String') return String(stored)
  if (typeof stored !== 'string') return unfit(stored)
  return isStatus(node.template) ? statusToForm(stored, node.options) : stored
}

function booleanValue(stored: JsonValue): FormValue {
  if (typeof stored === 'boolean') return stored
  const text = typeof stored === 'string' ? stored.trim().toLowerCase() : null
  if (text === '') return null
  return text === 'true' || text === 'false' ? text === 'true' : unfit(stored)
}

function groupValue(node: ModelNode, record: JsonObject): JsonObject {
  return toObject(
    node.children.map((child) => [child.key, fromStored(child, storedMember(record, child, node.children))]),
  )
}

function listValue(node: ModelNode, stored: JsonValue): FormValue {
  if (!isJsonList(stored)) return unfit(stored)
  return stored.map((item, place) => {
    const group = isObject(item) ? groupValue(node, item) : unfit(item)
    return withOrigin(group, place)
  })
}

function fromStored(node: ModelNode, stored: JsonValue): FormValue {
  if (stored === null) return blankValue(node)
  if (isList(node)) return listValue(node, stored)
  if (isGroup(node)) return isObject(stored) ? groupValue(node, stored) : unfit(stored)
  // Files cannot be edited here: what the record holds goes back as it came.
  if (isFile(node)) return unfit(stored)
  if (isRawJson(node)) return JSON.stringify(stored, null, 2)
  return node.kind === 'Boolean' ? booleanValue(stored) : textValue(node, stored)
}

/**
 * Form values for a model: from a record, or blank for a new one. Unknown stored choices, odd types and dates are
 * kept as they are. Members the model does not list are left out; see `unwritableMembers`.
 */
export function defaultValues(model: ModelNode, customer: JsonObject | null): FormValues {
  return customer ? groupValue(model, customer) : blankGroup(model)
}

const ACTIVE = 'Active'

/**
 * Form values for a new customer: blank, but for a status that has to be chosen. Where the model lists Codat's own
 * "Active" it is chosen already; the review names it like anything else that is sent.
 */
export function newValues(model: ModelNode): FormValues {
  const values = blankGroup(model)
  const status = model.children.find(({ template }) => template === 'status')
  const isOffered =
    status?.optionsFrom === 'model' && status.options?.some(({ value }) => value === ACTIVE) === true
  return status?.required === true && isOffered ? { ...values, [status.key]: ACTIVE } : values
}

/** A value as one that comes from no record: its items are new ones. */
export function asNew(value: FormValue): FormValue {
  if (isJsonList(value)) return value.map((item) => asNew(item))
  if (isUnfit(value)) return unfit(value[UNFIT])
  if (!isObject(value)) return value
  return toObject(
    Object.entries(value)
      .filter(([key]) => key !== ORIGIN)
      .map(([key, member]) => [key, asNew(member)] as const),
  )
}

/**
 * Form values for a write that is to be corrected: what was left out of its body was empty, whatever the record
 * holds. Items of a new customer come from no record.
 */
export function valuesAsSent(model: ModelNode, payload: JsonObject, isNew: boolean): FormValues {
  const values = defaultValues(model, payload)
  return isNew ? (groupOf(asNew(values)) ?? blankGroup(model)) : values
}

/** Form values for a new customer like an existing one: without its id, and with every list item as a new one. */
export function cloneValues(model: ModelNode, customer: JsonObject): FormValues {
  const members = Object.entries(customer).filter(([name]) => name !== 'id')
  return groupOf(asNew(defaultValues(model, toObject(members)))) ?? blankGroup(model)
}
