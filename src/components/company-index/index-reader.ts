import type { CustomerRecord } from '../../api/customers.ts'
import { customersSchema } from '../../api/customers.ts'
import { pageFacts } from '../../api/paging.ts'
import { identityOf, readAllCustomers } from '../../api/read-all-customers.ts'
import type { ListSource } from '../../api/read-all-customers.ts'
import { INDEX_PAGE_SIZE } from './index-cost.ts'
import type { PageWanted } from './worker-messages.ts'

/** Where the worker gets responses from: the page, which knows the session and the quota. */
export interface PageSource {
  requestPage: (wanted: PageWanted) => Promise<ArrayBuffer>
  version: () => Promise<string | undefined>
}

/** A response that isn't a page of customers. */
export class MalformedPage extends Error {}

/** Every customer once, whichever sync comes in between; deleted ones too. */
const TOTAL_ORDER = 'id'

async function readPage(source: PageSource, wanted: PageWanted) {
  const bytes = await source.requestPage(wanted)
  try {
    const response = customersSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    const { total, hasNext } = pageFacts(response, wanted)
    return { records: response.results, total, hasNext }
  } catch (error) {
    throw new MalformedPage('not a page of customers', { cause: error })
  }
}

const listSource = (source: PageSource, since?: string): ListSource => ({
  readPage: (orderBy, page) => readPage(source, { orderBy, page, pageSize: INDEX_PAGE_SIZE, since }),
  version: source.version,
})

/** All customers of the company, each once. Throws IncompleteList, MalformedPage or what the source throws. */
export async function readRecords(
  source: PageSource,
  onProgress: (done: number, total: number | undefined) => void,
  since?: string,
): Promise<CustomerRecord[]> {
  const records: CustomerRecord[] = []
  const sink = {
    add(some: readonly CustomerRecord[]) {
      for (const record of some) records.push(record)
    },
    clear: () => void (records.length = 0),
  }
  await readAllCustomers(listSource(source, since), TOTAL_ORDER, sink, onProgress)
  return records
}

/** The records with those that changed in their place and new ones at the end; the same list when nothing has changed. */
export function mergeRecords(
  records: readonly CustomerRecord[],
  changed: readonly CustomerRecord[],
): readonly CustomerRecord[] {
  if (changed.length === 0) return records
  const fresh = new Map(changed.map((record) => [identityOf(record), record]))
  const merged = records.map((record) => {
    const identity = identityOf(record)
    const newer = fresh.get(identity) ?? record
    fresh.delete(identity)
    return newer
  })
  return [...merged, ...fresh.values()]
}

/** How many customers Codat has; undefined when it doesn't say. */
export async function readTotal(source: PageSource): Promise<number | undefined> {
  const { total } = await readPage(source, { orderBy: 'customerName', page: 1, pageSize: 1 })
  return total
}
