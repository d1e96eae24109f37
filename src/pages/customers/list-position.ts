import * as z from 'zod/mini'

/** Where a list stood when it was left: kept for the tab's life, so that back finds the same rows. */
const PREFIX = 'desk.list-position.'

const schema = z.object({ offsetPx: z.number(), index: z.number() })
export type ListPosition = z.infer<typeof schema>

export function savePosition(listKey: string, position: ListPosition): void {
  try {
    sessionStorage.setItem(PREFIX + listKey, JSON.stringify(position))
  } catch {
    // Storage full or blocked: back starts at the top.
  }
}

export function loadPosition(listKey: string): ListPosition | undefined {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(PREFIX + listKey) ?? ''))
  } catch {
    return undefined
  }
}
