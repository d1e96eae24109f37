import { asJson, isJsonList, isJsonObject, toObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'

/**
 * A record as the cells of one row, and back. Each cell is a text under the path of its member, written as the API
 * writes paths: `customerName`, `addresses[0].line1`, `contacts[0].phone[1].number`.
 *
 * A spreadsheet has one kind of empty cell. So null, '' and empty groups and lists give no cell and aren't there when
 * a row is read back. Items keep their places: an empty item before one with a cell comes back as `{}`.
 * Text is all a cell holds: only members that are known to be switches come back as true or false.
 */
export type Cell = readonly [path: string, text: string]

/** Members in the order people look for them; others follow by their names. */
const ORDER = [
  'id',
  'customerName',
  'contactName',
  'name',
  'emailAddress',
  'email',
  'type',
  'number',
  'phone',
  'line1',
  'line2',
  'city',
  'region',
  'country',
  'postalCode',
  'defaultCurrency',
  'status',
  'registrationNumber',
  'taxNumber',
  'address',
  'addresses',
  'contacts',
  'metadata',
  'isDeleted',
  'sourceModifiedDate',
  'modifiedDate',
  'supplementalData',
]
const PLACES = new Map(ORDER.map((name, place) => [name, place]))
const BOOLEANS = new Set(['metadata.isDeleted'])

/** What stands deeper than any known member goes into one cell, as JSON. */
const MAX_DEPTH = 8
/** A record that is no object has no member to name a column after. */
const NOT_AN_OBJECT = '["not an object"]'

const PLAIN_NAME = /^[A-Za-z_$][\w$-]*$/

/** Names that would be read as something else, or as a formula, stand in brackets as JSON. */
function memberPath(base: string, name: string): string {
  if (!PLAIN_NAME.test(name)) return `${base}[${JSON.stringify(name)}]`
  return base === '' ? name : `${base}.${name}`
}

/** The cells of a record, also of one that doesn't fit the schema. */
export function flattenRecord(record: unknown): Cell[] {
  const json = asJson(record)
  if (!isJsonObject(json)) return [[NOT_AN_OBJECT, JSON.stringify(json)]]
  const cells: Cell[] = []
  addCells(json, '', 0, cells)
  return cells
}

function addCells(value: JsonValue, path: string, depth: number, cells: Cell[]): void {
  if (value === null || value === '') return
  if (typeof value !== 'object') {
    cells.push([path, String(value)])
  } else if (depth >= MAX_DEPTH) {
    cells.push([path, JSON.stringify(value)])
  } else if (isJsonList(value)) {
    value.forEach((item, place) => addCells(item, `${path}[${place}]`, depth + 1, cells))
  } else {
    for (const [name, member] of Object.entries(value))
      addCells(member, memberPath(path, name), depth + 1, cells)
  }
}

type Step = string | number

const STEP = /\[(?<place>\d+)\]|\[(?<quoted>"(?:[^"\\]|\\.)*")\]|\.?(?<name>[A-Za-z_$][\w$-]*)/y

/** The steps of a path; undefined for what is no path, such as a column that somebody added. */
export function parsePath(path: string): Step[] | undefined {
  const steps: Step[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < path.length) {
    const groups = STEP.exec(path)?.groups
    if (groups === undefined) return undefined
    if (groups['place'] !== undefined) steps.push(Number(groups['place']))
    else if (groups['quoted'] !== undefined) steps.push(String(JSON.parse(groups['quoted'])))
    else steps.push(groups['name'] ?? '')
  }
  return steps.length === 0 ? undefined : steps
}

function compareSteps(a: Step, b: Step): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b) || 0
  const places = (PLACES.get(a) ?? ORDER.length) - (PLACES.get(b) ?? ORDER.length)
  if (places !== 0) return places
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The paths in the order of their columns: as members are looked for, items by their places. */
export function orderPaths(paths: Iterable<string>): string[] {
  return Array.from(paths, (path) => ({ path, steps: parsePath(path) ?? [path] }))
    .toSorted((a, b) => {
      for (const [index, step] of a.steps.entries()) {
        const other = b.steps[index]
        if (other === undefined) return 1
        const order = compareSteps(step, other)
        if (order !== 0) return order
      }
      return a.steps.length - b.steps.length
    })
    .map(({ path }) => path)
}

/** Members by name or place, while a record is put together. */
interface Group {
  isList: boolean
  members: Map<Step, Group | JsonValue>
}

const isGroup = (value: Group | JsonValue | undefined): value is Group =>
  typeof value === 'object' && value !== null && 'members' in value && value.members instanceof Map

/** Further items than any platform holds: a column like `addresses[999999999]` must not fill the memory. */
const MAX_ITEMS = 10_000

/**
 * The record of a row. Blank cells, columns that are no paths, and cells that contradict earlier ones are left out.
 */
export function unflattenRecord(cells: Iterable<Cell>): JsonObject {
  const root: Group = { isList: false, members: new Map() }
  for (const [path, text] of cells) {
    const steps = text === '' || path === NOT_AN_OBJECT ? undefined : parsePath(path)
    if (steps !== undefined) put(root, steps, cellValue(path, text))
  }
  return toObject(entriesOf(root))
}

function cellValue(path: string, text: string): JsonValue {
  // Spreadsheets write what they take for a Boolean in capitals.
  const lower = text.toLowerCase()
  return BOOLEANS.has(path) && (lower === 'true' || lower === 'false') ? lower === 'true' : text
}

function put(root: Group, steps: readonly Step[], value: JsonValue): void {
  let group = root
  for (const [index, step] of steps.entries()) {
    if (group.isList !== (typeof step === 'number') || Number(step) > MAX_ITEMS) return
    const next = steps[index + 1]
    const held = group.members.get(step)
    if (next === undefined) {
      if (held === undefined) group.members.set(step, value)
      return
    }
    if (held !== undefined && !isGroup(held)) return
    const inner = held ?? { isList: typeof next === 'number', members: new Map<Step, Group | JsonValue>() }
    group.members.set(step, inner)
    group = inner
  }
}

const entriesOf = (group: Group): [string, JsonValue][] =>
  Array.from(group.members, ([name, member]) => [String(name), valueOf(member)])

function valueOf(member: Group | JsonValue): JsonValue {
  if (!isGroup(member)) return member
  if (!member.isList) return toObject(entriesOf(member))
  const length = Math.max(...Array.from(member.members.keys(), Number)) + 1
  return Array.from({ length }, (_, place) => {
    const item = member.members.get(place)
    return item === undefined ? {} : valueOf(item)
  })
}
