import * as z from 'zod/mini'
import { onStoredChange } from './stored-changes.ts'
import { storedJson, tabStorage } from './stored-value.ts'

const item = z.object({
  customerId: z.string(),
  /** Form path of the first field to fix. */
  field: z.string(),
  /** What is wrong there, for a person. */
  label: z.string(),
  problem: z.string(),
})
const schema = z.object({
  companyId: z.string(),
  rule: z.string(),
  /** The rule's title, for a person. */
  title: z.string(),
  items: z.array(item),
})

/** Customers whose findings of one rule are fixed one after the other, as they were when the first was opened. */
export type FixQueue = z.infer<typeof schema>

/** Kept for the tab's life, so that Back and a reload find it again; names of customers aren't in it. */
const KEY = 'desk.fix-queue'
const stored = storedJson(tabStorage, KEY, schema)
/** Works without storage too; a reload then ends it. */
let current: FixQueue | undefined

onStoredChange(KEY, () => {
  current = undefined
})

export function startFixQueue(queue: FixQueue): void {
  current = queue
  stored.write(queue)
}

/** The queue of a company's rule; undefined where there is none. */
export function fixQueue(companyId: string, rule: string): FixQueue | undefined {
  current ??= stored.read()
  return current?.companyId === companyId && current.rule === rule ? current : undefined
}
