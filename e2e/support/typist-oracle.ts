import { z } from 'zod'

/**
 * What a form shows, read and judged without a line of the product: a second opinion on what its review has to list
 * and on what has to be sent.
 */

interface ServedNode {
  type: string
  displayName: string
  required: boolean
  properties?: Record<string, ServedNode> | undefined
  options?: { value: string; displayName: string }[] | undefined
}

/** A create/update model as Codat serves it. */
export const servedModel: z.ZodType<ServedNode> = z.object({
  type: z.string(),
  displayName: z.string(),
  required: z.boolean(),
  get properties() {
    return z.record(z.string(), servedModel).optional()
  },
  options: z.array(z.object({ value: z.string(), displayName: z.string() })).optional(),
})
export type Served = z.infer<typeof servedModel>

/** What a field shows: a text, a switch, a group (null when it isn't set), or items with their places in the record. */
export type Shown = string | boolean | null | ShownGroup | ShownItem[]
export interface ShownGroup {
  [name: string]: Shown
}
export interface ShownItem {
  /** Place in the record; null for an item added here. */
  origin: number | null
  members: ShownGroup
}
type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Members = { [name: string]: Json }

/** The fields of a form: without dates that Codat keeps, and without the ID of a record there is already. */
export function formFields(model: Served, isUpdate: boolean): Served {
  const apart = new Set(['modifiedDate', 'sourceModifiedDate', ...(isUpdate ? ['id'] : [])])
  const fields = Object.entries(model.properties ?? {}).filter(([name]) => !apart.has(name))
  return { ...model, properties: Object.fromEntries(fields) }
}

const fieldsOf = (node: Served) => Object.entries(node.properties ?? {})

const isBlank = (shown: Shown): boolean => {
  if (shown === null) return true
  if (typeof shown === 'string') return shown.trim() === ''
  if (typeof shown === 'boolean') return false
  if (Array.isArray(shown)) return shown.every(({ members }) => isBlank(members))
  return Object.values(shown).every((member) => isBlank(member))
}
const groupIn = (shown: Shown | undefined): ShownGroup =>
  typeof shown === 'object' && shown !== null && !Array.isArray(shown) ? shown : {}
const itemsIn = (shown: Shown | undefined): ShownItem[] => (Array.isArray(shown) ? shown : [])
const isSent = ({ origin, members }: ShownItem) => origin !== null || !isBlank(members)

/** The option a field stands on: "Archived customer (Archived)" names the value in brackets. */
function optionIn({ options = [] }: Served, text: string) {
  return options.find(
    ({ value, displayName }) =>
      text === value || (displayName !== value && text === `${displayName} (${value})`),
  )
}

const AS_STORED = ' (as stored)'

function wireText(node: Served, text: string, isStatus: boolean): string {
  const value = text.endsWith(AS_STORED)
    ? text.slice(0, -AS_STORED.length)
    : (optionIn(node, text)?.value ?? text)
  return isStatus && value === 'InActive' ? 'Archived' : value
}

/** What has to be sent for these fields, without anything blank. */
export function wireOf(node: Served, shown: ShownGroup): Members {
  const members: Members = {}
  for (const [name, field] of fieldsOf(node)) {
    const value = shown[name] ?? null
    if (isBlank(value)) continue
    if (typeof value === 'boolean') members[name] = value
    else if (typeof value === 'string') members[name] = wireText(field, value, name === 'status').trim()
    else if (Array.isArray(value)) members[name] = value.map((item) => wireOf(field, item.members))
    else members[name] = wireOf(field, groupIn(value))
  }
  return withoutBlanks(members)
}

/** A body or a record of the model's fields, to be compared: nothing blank, and no spaces around texts. */
export function withoutBlanks(members: Members): Members {
  const kept: Members = {}
  for (const [name, member] of Object.entries(members)) {
    const value = compact(member)
    if (value !== undefined) kept[name] = value
  }
  return kept
}

function compact(value: Json): Json | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => compact(item) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (typeof value !== 'object') return value
  const members = withoutBlanks(value)
  return Object.keys(members).length === 0 ? undefined : members
}

/** A stored record cut down to the fields of a model, to be compared with what its form shows. */
export function storedIn(node: Served, record: unknown): Members {
  const parsed = z.record(z.string(), z.json()).safeParse(record)
  const kept: Members = {}
  if (!parsed.success) return kept
  for (const [name, field] of fieldsOf(node)) {
    // Sage 50 calls its country by another name than records do.
    const value = parsed.data[name] ?? (name === 'countryCode' ? parsed.data['country'] : undefined) ?? null
    if (field.properties === undefined) kept[name] = value
    else if (Array.isArray(value)) kept[name] = value.map((item) => storedIn(field, item))
    else kept[name] = storedIn(field, value)
  }
  return withoutBlanks(kept)
}

function shownText(node: Served, shown: Shown | undefined): string[] {
  if (shown === undefined || isBlank(shown)) return []
  if (typeof shown === 'boolean') return [shown ? 'Yes' : 'No']
  if (typeof shown === 'string') {
    const text = shown.endsWith(AS_STORED) ? shown.slice(0, -AS_STORED.length) : shown
    return [optionIn(node, shown)?.displayName ?? text]
  }
  if (Array.isArray(shown))
    return shown.map(({ members }) => itemText(node, members)).filter((text) => text !== '')
  return fieldsOf(node).flatMap(([name, field]) => shownText(field, groupIn(shown)[name]))
}

function itemText(node: Served, members: ShownGroup): string {
  return fieldsOf(node)
    .flatMap(([name, field]) => shownText(field, members[name]))
    .join(', ')
}

const clipped = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)

/** "Address" for "Addresses". */
const one = (label: string) => label.replace(/sses$/, 'ss').replace(/([^s])s$/, '$1')

/** "line 1" for "Line 1", and "VAT number" as it is. */
const continued = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label

export interface Row {
  label: string
  before: string
  after: string
  empties: boolean
}

/** The lines a review has to have. Items are compared with those of the record they came from. */
export function rowsOf(node: Served, before: ShownGroup, after: ShownGroup, label = ''): Row[] {
  return fieldsOf(node).flatMap(([name, field]): Row[] => {
    const path = label === '' ? field.displayName : `${label}, ${continued(field.displayName)}`
    const [was, is] = [before[name], after[name]]
    if (field.type === 'Array') return itemRows(field, itemsIn(was), itemsIn(is), path)
    if (field.properties !== undefined) return rowsOf(field, groupIn(was), groupIn(is), path)
    const isSame = was === is || (isBlank(was ?? null) && isBlank(is ?? null))
    if (isSame) return []
    const [from, to] = [shownText(field, was).join(', '), shownText(field, is).join(', ')]
    const empties = to === ''
    return [{ label: path, before: from || '–', after: to || (from === '' ? '–' : 'cleared'), empties }]
  })
}

function itemRows(node: Served, before: ShownItem[], after: ShownItem[], label: string): Row[] {
  const kept = after.flatMap((item, place): Row[] => {
    if (!isSent(item)) return []
    const earlier = before.find(({ origin }) => origin !== null && origin === item.origin)
    const path = `${one(label)} ${place + 1}`
    if (earlier) return rowsOf(node, earlier.members, item.members, path)
    const text = clipped(itemText(node, item.members))
    return [{ label: path, before: '–', after: text || 'added', empties: false }]
  })
  const gone = before.flatMap(({ origin, members }, place): Row[] => {
    if (after.some((item) => item.origin === origin)) return []
    const text = clipped(itemText(node, members))
    return [{ label: `${one(label)} ${place + 1}`, before: text || '–', after: 'removed', empties: true }]
  })
  return [...kept, ...gone]
}

/**
 * Fields a form must not be sent with: empty ones that are required, and texts that a closed list doesn't have. What
 * the record was like already is for the platform to judge.
 */
export function blockedLabels(node: Served, opened: ShownGroup | null, shown: ShownGroup): string[] {
  return fieldsOf(node).flatMap(([name, field]): string[] => {
    const [was, value] = [opened?.[name], shown[name] ?? null]
    if (field.type === 'Array')
      return itemsIn(value)
        .filter((item) => isSent(item))
        .flatMap(({ origin, members }) => {
          const earlier = itemsIn(was).find((item) => item.origin === origin && origin !== null)
          return blockedLabels(field, earlier?.members ?? null, members)
        })
    if (field.properties !== undefined)
      return value === null ? [] : blockedLabels(field, opened === null ? null : groupIn(was), groupIn(value))
    if (opened !== null && (was === value || (isBlank(was ?? null) && isBlank(value)))) return []
    if (field.required && isBlank(value)) return [field.displayName]
    // A name may be anybody's, whatever is suggested for it.
    const isClosed = field.options !== undefined && name !== 'name'
    if (!isClosed || typeof value !== 'string' || isBlank(value) || value.endsWith(AS_STORED)) return []
    return optionIn(field, value) ? [] : [field.displayName]
  })
}
