import { isJsonList, isJsonObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import { flattenRecord } from '../values/flat-record.ts'
import type { Cell } from '../values/flat-record.ts'
import type { ItemOrigins } from '../values/item-origins.ts'
import { saysStored } from './cell-value.ts'
import { CLEAR_TOKEN } from './clear-token.ts'
import { storedAt, targetAt } from './target.ts'
import type { FieldTarget } from './target.ts'

interface SentChange {
  readonly payload: JsonObject
  /** The record it was made of; null for a new customer. */
  readonly opened: JsonObject | null
  /** Changes of earlier versions have none: their items are where they were. */
  readonly origins?: ItemOrigins | undefined
}

/** A body with each item of its lists where the record has it, and new ones after these. */
function placed({ payload, opened, origins }: SentChange): JsonValue {
  const places = new Map(origins?.map((one) => [one.path, one.places]))

  function inRecord(sent: JsonValue, stored: JsonValue, path: string): JsonValue {
    if (isJsonObject(sent)) {
      const before = isJsonObject(stored) ? stored : {}
      const below = (name: string) => (path === '' ? name : `${path}.${name}`)
      return toObject(
        Object.entries(sent).map(([name, value]) => [
          name,
          inRecord(value, own(before, name) ?? null, below(name)),
        ]),
      )
    }
    if (!isJsonList(sent)) return sent
    const before = isJsonList(stored) ? stored : []
    const items: JsonValue[] = before.map(() => null)
    for (const [index, item] of sent.entries()) {
      const place = (origins === undefined ? index : places.get(path)?.[index]) ?? items.length
      items[place] = inRecord(item, before[place] ?? null, `${path}.${index}`)
    }
    return items
  }

  return inRecord(payload, opened, '')
}

/** What can be written, by the model's own path. */
function fieldsOf(model: ModelNode, record: JsonValue): Map<string, readonly [FieldTarget, string]> {
  const fields = new Map<string, readonly [FieldTarget, string]>()
  for (const [path, text] of flattenRecord(record)) {
    const target = targetAt(model, path)
    if (target?.kind === 'field') fields.set(target.path, [target, text])
  }
  return fields
}

/**
 * The cells of a change, as a file has them that plans it again: what it sets, and the token that clears where it empties a field.
 * What it leaves as it is isn't among them, so that the file doesn't take back what has changed there meanwhile.
 */
export function changedCells(model: ModelNode, change: SentChange): Cell[] {
  const { opened } = change
  const sent = fieldsOf(model, placed(change))
  const set = [...sent].filter(
    ([, [target, text]]) => opened === null || !saysStored(target.node, text, storedAt(opened, target)),
  )
  const emptied = [...fieldsOf(model, opened ?? {})].filter(
    ([path, [, text]]) => !sent.has(path) && text.trim() !== '',
  )
  return [
    ...set.map(([path, [, text]]): Cell => [path, text]),
    ...emptied.map(([path]): Cell => [path, CLEAR_TOKEN]),
  ]
}
