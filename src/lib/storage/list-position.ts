import * as z from 'zod/mini'
import { storedJson, tabStorage } from './stored-value.ts'

const schema = z.object({ offsetPx: z.number(), index: z.number() })
export type ListPosition = z.infer<typeof schema>

/** What the place of a list is kept under. */
export const listPositionKey = (listKey: string): string => `desk.list-position.${listKey}`

/** Where a list stood when it was left: kept for the tab's life, so that Back finds the same rows. */
export const listPosition = (listKey: string) => storedJson(tabStorage, listPositionKey(listKey), schema)
