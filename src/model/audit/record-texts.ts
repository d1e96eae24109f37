import { isBlankText, isJsonList, isJsonObject, own } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { isArchivedStatus } from '../customer-schema.ts'
import { joinPath } from '../form-value.ts'

/** A text of a record and where it stands. */
export interface RecordText {
  /** `contacts.0.phone.1.number` */
  readonly path: string
  /** `contacts[].phone[].number` */
  readonly template: string
  readonly text: string
}

/** What clients add to a record isn't the platform's, and Codat keeps the metadata. */
const notFields: ReadonlySet<string> = new Set(['supplementalData', 'metadata'])

function collect(value: JsonValue, path: string, template: string, texts: RecordText[]): void {
  if (typeof value === 'string') texts.push({ path, template, text: value })
  else if (isJsonList(value)) {
    for (const [place, item] of value.entries()) collect(item, joinPath(path, place), `${template}[]`, texts)
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (path === '' && notFields.has(name)) continue
      collect(member, joinPath(path, name), template === '' ? name : `${template}.${name}`, texts)
    }
  }
}

/** Every text of a record, at any depth. */
export function recordTexts(record: JsonObject): RecordText[] {
  const texts: RecordText[] = []
  collect(record, '', '', texts)
  return texts
}

/** A text member, '' where there is none. */
export function textIn(record: JsonObject, name: string): string {
  const value = own(record, name)
  return typeof value === 'string' ? value : ''
}

export function hasText(record: JsonObject, name: string): boolean {
  return !isBlankText(textIn(record, name))
}

/** The items of a list that are objects, each with its place. */
export function itemsIn(record: JsonObject, name: string): { item: JsonObject; place: number }[] {
  const list = own(record, name) ?? null
  if (!isJsonList(list)) return []
  return list.flatMap((item, place) => (isJsonObject(item) ? [{ item, place }] : []))
}

export function isDeletedRecord(record: JsonObject): boolean {
  const metadata = own(record, 'metadata') ?? null
  return isJsonObject(metadata) && own(metadata, 'isDeleted') === true
}

export function isArchivedRecord(record: JsonObject): boolean {
  return isArchivedStatus(textIn(record, 'status'))
}
