import { customerTitle } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { foldText } from '../../../lib/format/fold-text.ts'
import { searchedDigits } from '../../../lib/format/phone-digits.ts'
import { flattenRecord } from '../../../model/values/flat-record.ts'

/** A field's text as it was sent, under its path. */
export interface FieldText {
  path: string
  text: string
}

/** What a record is searched by. */
export interface SearchText {
  /** All but the phones is folded. */
  title: string
  /** All fields, a line each. */
  text: string
  /** The digits of phone numbers, a line each. */
  phones: string
}

/** Said of nearly every record, and what the filters are for: a search for "active" means a name. */
const NOT_SEARCHED = /(?:^|\.)(?:status|type|isDeleted|modifiedDate|sourceModifiedDate)$/
const PHONE = /^phone$|\.phone\[\d+\]\.number$/

/** Folded as names are compared, and apostrophes of all kinds are one. */
export function searchFold(text: string): string {
  return foldText(text)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** The fields of a record that a search looks into, in the order of the record. */
export function searchedFields(record: CustomerRecord): FieldText[] {
  return flattenRecord(record.readable ? record.customer : record.raw)
    .filter(([path]) => !NOT_SEARCHED.test(path))
    .map(([path, text]) => ({ path, text }))
}

/** What to call a record of any kind. */
export const titleOf = (record: CustomerRecord): string =>
  record.readable ? customerTitle(record.customer) : `Record ${record.id ?? 'without an ID'}`

export function searchText(record: CustomerRecord): SearchText {
  const fields = searchedFields(record)
  return {
    title: searchFold(titleOf(record)),
    text: fields.map(({ text }) => searchFold(text)).join('\n'),
    phones: fields
      .filter(({ path }) => PHONE.test(path))
      .map(({ text }) => searchedDigits(text))
      .join('\n'),
  }
}
