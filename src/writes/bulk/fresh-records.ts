import { isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import { idsAtOnce } from './run-api.ts'
import type { RunApi } from './run-api.ts'
import type { SetAside, StoredRow } from './run-format.ts'

/** What was read so long ago is read once more before it is written. */
const FRESH_MS = 2 * 60_000

interface FreshRecord {
  readonly at: number
  /** Undefined where Codat doesn't have it any more. */
  readonly customer: Customer | undefined
}

/** Records of a run as Codat has them now, many with one request. */
export class FreshRecords {
  readonly #read = new Map<string, FreshRecord>()

  /** The record of an update; undefined while it has to be read (again). */
  of({ customerId }: StoredRow, now: number): FreshRecord | undefined {
    const read = this.#read.get(customerId ?? '')
    return read === undefined || now - read.at > FRESH_MS ? undefined : read
  }

  /** Reads the records of the first rows, as many as one request can. */
  async readFor(
    rows: readonly StoredRow[],
    now: number,
    read: (ids: readonly string[]) => ReturnType<RunApi['customers']>,
  ): Promise<void> {
    const wanted = rows.flatMap(({ customerId }) => customerId ?? [])
    const ids = [...new Set(wanted)]
    const asked = ids.slice(0, Math.max(1, idsAtOnce(ids)))
    const found = new Map((await read(asked)).map((customer) => [customer.id, customer]))
    for (const id of asked) this.#read.set(id, { at: now, customer: found.get(id) })
  }
}

/** Why an update isn't sent although nothing has failed. */
export function reasonAgainst(
  row: StoredRow,
  model: ModelNode | null,
  { customer }: FreshRecord,
  isAwaitingSync: (customer: Customer) => boolean,
): SetAside | undefined {
  if (customer === undefined || isDeleted(customer)) return 'gone'
  if (isAwaitingSync(customer)) return 'not-synced'
  if (model === null || row.opened === null) return 'changed-meanwhile'
  const isSame = sameFormValue(defaultValues(model, row.opened), defaultValues(model, asJsonObject(customer)))
  return isSame ? undefined : 'changed-meanwhile'
}

/** Codat compares the date with the one in the platform, so the latest is sent where nothing else differs. */
export function withLatestDate(
  { payload, opened }: StoredRow,
  customer: Customer | undefined,
): Pick<StoredRow, 'payload' | 'opened'> {
  const date = customer?.sourceModifiedDate
  if (date == null || opened === null) return { payload, opened }
  return {
    payload: 'sourceModifiedDate' in payload ? { ...payload, sourceModifiedDate: date } : payload,
    opened: { ...opened, sourceModifiedDate: date },
  }
}
