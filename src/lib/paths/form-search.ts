import * as z from 'zod/mini'

/** What the address of a form may say besides the list it was opened from. */
export interface FormSearch {
  /** Id of the customer a new one starts from. */
  clone: string | undefined
  /** Id of this device's write that is being corrected. */
  write: string | undefined
}

const id = z.string().check(z.minLength(1), z.maxLength(400))

export function parseFormSearch(raw: Record<string, unknown>): FormSearch {
  const clone = id.safeParse(raw['clone'])
  const write = id.safeParse(raw['write'])
  return { clone: clone.data, write: write.data }
}
