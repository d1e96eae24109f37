import { isBookkeeping, isStatus, statusToWire } from '../customer-schema.ts'
import { storedMember } from './default-values.ts'
import { parseNumber } from './exact-number.ts'
import { groupOf, isSentItem, isUnfit, itemsOf, memberValue, originOf, textOf, UNFIT } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { seenText } from '../../lib/format/unseen-text.ts'
import { asJson, isBlank, isBlankText, isObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isFile, isGroup, isList, isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'

export interface PayloadOptions {
  /** Sent with an update so that Codat can compare it with the accounting software (`forceUpdate=false`). */
  readonly sourceModifiedDate?: string | null
}

/** `undefined` means the member is left out. */
type Sent = JsonValue | undefined

/** Text that is no JSON is sent as a text; validation keeps it from getting this far. */
function parseJson(text: string): JsonValue {
  try {
    return asJson(JSON.parse(text))
  } catch {
    return text
  }
}

function sentText(node: ModelNode, text: string): Sent {
  if (isBlankText(text)) return undefined
  if (isRawJson(node)) return parseJson(text) ?? undefined
  if (node.kind === 'Number') {
    const number = parseNumber(text)
    return 'value' in number ? number.value : text
  }
  if (node.kind === 'DateTime') return seenText(text)
  return isStatus(node.template) ? statusToWire(text, node.options) : text
}

function sentGroup(node: ModelNode, group: JsonObject, original: JsonObject | null): JsonObject {
  const members: Array<readonly [string, JsonValue]> = []
  for (const child of node.children) {
    const stored = original ? storedMember(original, child, node.children) : null
    const sent = isBookkeeping(child.template)
      ? undefined
      : sentMember(child, memberValue(group, child), stored)
    if (sent !== undefined) members.push([child.name, sent])
  }
  return toObject(members)
}

function sentList(node: ModelNode, value: FormValue, stored: JsonValue): Sent {
  const before = itemsOf(stored)
  const items = itemsOf(value)
    .filter((item) => isSentItem(item))
    .map((item): JsonValue => {
      if (isUnfit(item)) return item[UNFIT]
      const place = originOf(item)
      const original = place === null ? undefined : before[place]
      return sentGroup(node, groupOf(item) ?? {}, isObject(original) ? original : null)
    })
  // An emptied list has to be said; a list that never had items is left out unless the model wants it.
  return items.length > 0 || node.required || before.length > 0 ? items : undefined
}

function sentMember(node: ModelNode, value: FormValue, stored: JsonValue): Sent {
  if (isUnfit(value)) return value[UNFIT]
  if (isFile(node)) return undefined
  if (isList(node)) return sentList(node, value, stored)
  if (isGroup(node)) {
    const group = groupOf(value)
    const sent = group && sentGroup(node, group, isObject(stored) ? stored : null)
    return sent && (node.required || !isBlank(sent)) ? sent : undefined
  }
  if (node.kind === 'Boolean') return typeof value === 'boolean' ? value : undefined
  const text = textOf(value)
  // A number stored in a text, a text in a number, or an odd date that nobody changed goes back as it came.
  const isReadAsIs = node.kind === 'Number' || node.kind === 'DateTime'
  const isUntouched = typeof stored === 'number' || (typeof stored === 'string' && isReadAsIs)
  return isUntouched && String(stored) === text && !isBlankText(text) ? stored : sentText(node, text)
}

/**
 * The body of a create (`original` null) or update. An update carries every member the model lists, not only the
 * changed ones, since it may replace the record. Blank means left out. `id` travels only when the model lists it, on
 * an update always the record's own; dates Codat keeps about a record never do.
 */
export function toPayload(
  model: ModelNode,
  values: FormValues,
  original: JsonObject | null,
  options: PayloadOptions = {},
): JsonObject {
  const payload = Object.entries(sentGroup(model, values, original))
  const lists = (name: string): boolean => model.children.some((child) => child.name === name)

  const id = original && lists('id') ? own(original, 'id') : undefined
  const members =
    id == null ? payload : payload.map(([name, value]) => [name, name === 'id' ? id : value] as const)
  const extra: Array<readonly [string, JsonValue]> = []
  if (id != null && members.every(([name]) => name !== 'id')) extra.push(['id', id])
  // The Customer schema requires `status`, yet some models list none. The worst response is a warning that it was
  // ignored.
  if (!lists('status')) {
    const stored = original ? own(original, 'status') : undefined
    extra.push(['status', typeof stored === 'string' && !isBlankText(stored) ? stored : 'Active'])
  }
  if (options.sourceModifiedDate != null) extra.push(['sourceModifiedDate', options.sourceModifiedDate])
  return toObject([...members, ...extra])
}
