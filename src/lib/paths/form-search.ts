import * as z from 'zod/mini'
import { parseSearch } from './parse-search.ts'
import { searchOfHref } from './search-of-href.ts'

/** What the address of a form says besides the list it was opened from. */
export interface FormSearch {
  /** Id of the customer a new one starts from. */
  clone: string | undefined
  /** Id of this device's write that is being corrected. */
  write: string | undefined
  /** Id of this device's confirmed write that is being undone. */
  undo: string | undefined
  /** The accounting connection to write to. */
  connection: string | undefined
}

type FormStart = Omit<FormSearch, 'connection'>

const id = z.string().check(z.minLength(1), z.maxLength(400))
const members = { clone: id, write: id, undo: id }
const NOTHING: FormStart = { clone: undefined, write: undefined, undo: undefined }

/** Read by the form itself. The list and the connection are read with every address. */
export function parseFormSearch(href: string): FormStart {
  return parseSearch(members, NOTHING, searchOfHref(href)).search
}
