import { isBlank, isJsonList, isJsonObject, own, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { itemLabel, labelWithin } from '../../model/member-label.ts'
import { humanise } from '../../model/names.ts'
import type { UnwritableMember } from '../../model/values/unwritable.ts'

interface Line {
  readonly key: string
  /** '' for the value of the heading itself. */
  readonly label: string
  readonly text: string
}

/** A field, or an item of a list, with its values as people read them. */
export interface UnwritableBlock {
  readonly key: string
  readonly heading: string
  /** The item's own name, '' where it has none. */
  readonly name: string
  readonly lines: readonly Line[]
  readonly reason: UnwritableMember['reason']
}

type Scalar = string | number | boolean | null

const isScalar = (value: JsonValue): value is Scalar => typeof value !== 'object' || value === null

function scalarText(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return String(value)
}

function linesOf(key: string, label: string, value: JsonValue): Line[] {
  if (isBlank(value)) return []
  if (isScalar(value)) return [{ key, label, text: scalarText(value) }]
  if (isJsonObject(value)) return memberLines(key, label, value)
  const items = value.filter((item) => !isBlank(item))
  if (items.every(isScalar)) return [{ key, label, text: items.map(scalarText).join(', ') }]
  return items.flatMap((item, place) => linesOf(`${key}[${place}]`, itemLabel(label, place), item))
}

function memberLines(key: string, base: string, members: JsonObject): Line[] {
  return Object.entries(members).flatMap(([name, value]: [string, JsonValue]) =>
    linesOf(`${key}.${name}`, labelWithin(base, { label: humanise(name) }), value),
  )
}

function itemBlock(list: UnwritableMember, item: JsonValue, place: number): UnwritableBlock {
  const key = `${list.path}[${place}]`
  const block = { key, heading: itemLabel(list.label, place), reason: list.reason }
  if (!isJsonObject(item)) return { ...block, name: '', lines: linesOf(key, '', item) }
  const name = own(item, 'name')
  if (typeof name !== 'string' || isBlank(name))
    return { ...block, name: '', lines: memberLines(key, '', item) }
  const others = toObject(Object.entries(item).filter(([member]) => member !== 'name'))
  return { ...block, name, lines: memberLines(key, '', others) }
}

function blocksOf(member: UnwritableMember): UnwritableBlock[] {
  const { path, label, value, reason } = member
  if (isJsonList(value) && !value.every(isScalar))
    return value.flatMap((item, place) => (isBlank(item) ? [] : [itemBlock(member, item, place)]))
  return [{ key: path, heading: label, name: '', lines: linesOf(path, '', value), reason }]
}

/** Fields of a record by what they say, an item of a list each on its own; a name that an item has isn't repeated. */
export function unwritableBlocks(members: readonly UnwritableMember[]): UnwritableBlock[] {
  const blocks = members.flatMap(blocksOf)
  const names = new Set(blocks.flatMap(({ name }) => (name === '' ? [] : [name.trim()])))
  return blocks.filter(({ key, lines }) => {
    const isName = /name$/i.test(key) && lines.length === 1
    return !(isName && names.has(lines[0]?.text.trim() ?? ''))
  })
}
