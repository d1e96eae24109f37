import * as z from 'zod/mini'
import { recordId } from '../../../api/customer-title.ts'
import { recordSchema } from '../../../api/customers.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { personOfPage } from '../../../api/person.ts'
import { storedJson, tabStorage } from '../../../lib/storage/stored-value.ts'
import type { Selection } from '../../../model/selection/selection.ts'

export const SELECTIONS_KEY = 'desk.selections'
/** A tab left open mustn't still have customers of the day before. */
const KEPT_FOR_MS = 12 * 60 * 60 * 1000

const schema = z.object({
  savedAt: z.number(),
  /** Whose they are, where people sign in. */
  person: z.optional(z.string()),
  selections: z.array(
    z.object({
      companyId: z.string(),
      /** All that a list finds, except some; else the customers are in `records`. */
      rule: z.optional(z.object({ list: z.string(), total: z.number(), except: z.array(z.string()) })),
      records: z.array(z.unknown()),
    }),
  ),
})

const stored = storedJson(tabStorage, SELECTIONS_KEY, schema)

export interface KeptSelection {
  selection: Selection
  /** The customers chosen one by one, by ID. */
  records: ReadonlyMap<string, CustomerRecord>
}

/** Keeps selections, by company, while the page isn't there. Those that are too large for the storage end with the page. */
export function keepSelections(selections: ReadonlyMap<string, KeptSelection>): void {
  // What can't be written mustn't leave what was there before.
  stored.clear()
  if (selections.size === 0) return
  stored.write({
    savedAt: Date.now(),
    person: personOfPage(),
    selections: [...selections].map(([companyId, { selection, records }]) => ({
      companyId,
      rule:
        selection.kind === 'all'
          ? { list: selection.list, total: selection.total, except: [...selection.except] }
          : undefined,
      records: [...records.values()].map((record) => (record.readable ? record.customer : record.raw)),
    })),
  })
}

/** The selections of the page that was here before, once. */
export function takeKeptSelections(): [companyId: string, kept: KeptSelection][] {
  const kept = stored.read()
  stored.clear()
  if (kept === undefined || kept.person !== personOfPage() || Date.now() - kept.savedAt > KEPT_FOR_MS)
    return []
  return kept.selections.map(({ companyId, rule, records }) => {
    const byId = new Map(records.flatMap(withId))
    const selection: Selection =
      rule === undefined
        ? { kind: 'some', ids: new Set(byId.keys()) }
        : { ...rule, kind: 'all', except: new Set(rule.except) }
    return [companyId, { selection, records: byId }]
  })
}

function withId(raw: unknown): [string, CustomerRecord][] {
  const record = recordSchema.safeParse(raw).data
  const id = record && recordId(record)
  return record === undefined || id === undefined ? [] : [[id, record]]
}
