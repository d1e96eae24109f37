import { utcSeconds } from '../codat/dates.ts'
import { sortRecords } from '../query/order.ts'
import { customerSchema } from '../query/query-schemas.ts'
import type { Customer } from '../codat/wire.ts'

/** What a company's books hold at the start. */
export interface OpeningBooks {
  /** Records of the accounting package. Those flagged deleted are gone there and remain in Codat's cache only. */
  records: () => Customer[]
  /** Whether Codat has ever read them. */
  synced: boolean
  /** What a read of the accounting package returns of a record; all of it unless said. */
  returned?: (customer: Customer) => Customer
}

const DEFAULT_ORDER = 'customerName'

/**
 * A company's customers twice: `source` is the accounting package, the cache is Codat's copy. Writes reach the source
 * only; a sync brings the cache level. Records are never changed in place, so both may share them.
 */
export class Books {
  readonly #opening: OpeningBooks
  #source: Map<string, Customer> | undefined
  readonly #cache = new Map<string, Customer>()
  /** The source record each cached one was made from, where it is not the very same object. */
  readonly #copiedFrom = new Map<string, Customer>()
  readonly #orders = new Map<string, Customer[]>()

  constructor(opening: OpeningBooks) {
    this.#opening = opening
  }

  /** Records are made on first use: a hundred companies start at once. */
  get source(): Map<string, Customer> {
    if (this.#source) return this.#source
    const records = this.#opening.records()
    this.#source = new Map(records.filter((r) => r.metadata?.isDeleted !== true).map((r) => [r.id, r]))
    if (this.#opening.synced) for (const record of records) this.#copy(record, record)
    return this.#source
  }

  /** What Codat keeps of a record that was read; `dated` is the same with Codat's own date of change. */
  #copy(record: Customer, dated: Customer): void {
    const copied = this.#opening.returned?.(dated) ?? dated
    this.#cache.set(record.id, copied)
    if (copied !== record) this.#copiedFrom.set(record.id, record)
  }

  get cache(): ReadonlyMap<string, Customer> {
    void this.source
    return this.#cache
  }

  /** The cache in order, kept until the next sync. Throws a 400 `ApiError` for a property that does not exist. */
  ordered(orderBy = DEFAULT_ORDER): readonly Customer[] {
    const known = this.#orders.get(orderBy)
    if (known) return known
    const sorted = sortRecords(this.cache.values(), orderBy, customerSchema, (customer) => customer.id)
    this.#orders.set(orderBy, sorted)
    return sorted
  }

  /**
   * Copies what was read from the source into the cache: changed rows get a new `modifiedDate`, vanished ones are
   * flagged deleted and keep their status, as Codat does since January 2024.
   */
  applySync(read: ReadonlyMap<string, Customer>, now: number): void {
    const modifiedDate = utcSeconds(now)
    for (const [id, record] of read) {
      const cached = this.cache.get(id)
      if (cached && (this.#copiedFrom.get(id) ?? cached) === record) continue
      this.#copy(record, { ...record, modifiedDate })
    }
    for (const [id, cached] of this.cache) {
      if (read.has(id) || cached.metadata?.isDeleted === true) continue
      const { supplementalData: _dropped, ...rest } = cached
      this.#cache.set(id, { ...rest, modifiedDate, metadata: { isDeleted: true } })
      this.#copiedFrom.delete(id)
    }
    this.#orders.clear()
  }
}
