import * as z from 'zod/mini'

/** What the address of a form may say besides the list it was opened from. */
export interface FormSearch {
  /** Id of the customer a new one starts from. */
  clone: string | undefined
  /** Id of this device's write that is being corrected. */
  write: string | undefined
}

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(400))), undefined)
const schema = z.object({ clone: text, write: text })

export function parseFormSearch(raw: Record<string, unknown>): FormSearch {
  const { clone, write } = schema.parse(raw)
  return { clone, write }
}
