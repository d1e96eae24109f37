import * as z from 'zod/mini'
import { parseSearch } from './parse-search.ts'
import { searchOfHref } from './search-of-href.ts'

/** What the address of an edit form says when it was opened to fix something. */
export interface FixSearch {
  /** Form path of the field that takes the focus. */
  field: string | undefined
  /** The rule of the audit whose findings are fixed one after the other. */
  rule: string | undefined
}

const text = z.string().check(z.maxLength(400))
const members = { field: text, rule: text }
const NOTHING: FixSearch = { field: undefined, rule: undefined }

/** Read by the form itself. */
export function parseFixSearch(href: string): FixSearch {
  return parseSearch(members, NOTHING, searchOfHref(href)).search
}
