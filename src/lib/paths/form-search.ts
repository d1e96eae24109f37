import * as z from 'zod/mini'
import { parseRecordSearch } from './customers-search.ts'
import type { ParsedRecordSearch } from './customers-search.ts'
import { parseSearch } from './parse-search.ts'
import type { RawSearch } from './parse-search.ts'

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

const id = z.string().check(z.minLength(1), z.maxLength(400))
const members = { clone: id, write: id, undo: id }
const defaults: Pick<FormSearch, keyof typeof members> = {
  clone: undefined,
  write: undefined,
  undo: undefined,
}

export function parseFormSearch(raw: RawSearch): ParsedRecordSearch<FormSearch> {
  const form = parseSearch(members, defaults, raw)
  const { search: list, from, problems } = parseRecordSearch(raw)
  return {
    search: { ...form.search, connection: list.connection },
    from,
    problems: [...form.problems, ...problems],
  }
}
