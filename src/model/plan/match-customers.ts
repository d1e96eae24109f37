import { textKey } from '../../lib/format/fold-text.ts'
import { isObject, own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'

/** A customer of the company, as Codat sent it. */
export interface KnownCustomer {
  readonly id: string
  readonly record: JsonObject
  /** Codat sent it in a form that can't be edited. */
  readonly isUnreadable: boolean
}

/** Members that tell customers apart where a row has no ID, in the order they are looked at. */
export const MATCHED_MEMBERS = ['customerName', 'emailAddress', 'taxNumber'] as const
export type MatchedMember = (typeof MATCHED_MEMBERS)[number]

export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly customer: KnownCustomer; readonly by: 'id' | MatchedMember }
  | { readonly kind: 'no-such-id' }
  /** Several customers fit, or one value fits one customer and another value another. */
  | { readonly kind: 'several'; readonly customers: readonly KnownCustomer[] }

/** Values with the same key read alike. */
export const matchKey = (member: MatchedMember, text: string): string =>
  member === 'taxNumber' ? textKey(text).replace(/[^\p{L}\p{N}]/gu, '') : textKey(text)

export function textAt(record: JsonObject, member: string): string {
  const value = own(record, member)
  return typeof value === 'string' ? value : ''
}

export const isDeleted = (record: JsonObject): boolean => {
  const metadata = own(record, 'metadata')
  return isObject(metadata) && own(metadata, 'isDeleted') === true
}

/** The customers of a company, by what rows name them by. */
export class CustomerIndex {
  readonly #byId = new Map<string, KnownCustomer>()
  readonly #byMember = new Map<string, KnownCustomer[]>()

  constructor(customers: Iterable<KnownCustomer>) {
    for (const customer of customers) {
      this.#byId.set(customer.id, customer)
      if (isDeleted(customer.record)) continue
      for (const member of MATCHED_MEMBERS) {
        const key = matchKey(member, textAt(customer.record, member))
        if (key === '') continue
        const place = `${member} ${key}`
        const known = this.#byMember.get(place)
        if (known) known.push(customer)
        else this.#byMember.set(place, [customer])
      }
    }
  }

  get(id: string): KnownCustomer | undefined {
    return this.#byId.get(id)
  }

  /** Customers with a value that reads alike; deleted ones aside. */
  with(member: MatchedMember, text: string): readonly KnownCustomer[] {
    const key = matchKey(member, text)
    return key === '' ? [] : (this.#byMember.get(`${member} ${key}`) ?? [])
  }

  /** The customer that a row is about. An ID decides alone; else all values that are known have to fit the same customer. */
  match(id: string, texts: Readonly<Partial<Record<MatchedMember, string>>>): Match {
    if (id.trim() !== '') {
      const customer = this.#byId.get(id) ?? this.#byId.get(id.trim())
      return customer ? { kind: 'one', customer, by: 'id' } : { kind: 'no-such-id' }
    }
    let fitting: readonly KnownCustomer[] | undefined
    let by: MatchedMember | undefined
    for (const member of MATCHED_MEMBERS) {
      const found = this.with(member, texts[member] ?? '')
      if (found.length === 0) continue
      const both: readonly KnownCustomer[] = fitting?.filter((one) => found.includes(one)) ?? found
      if (both.length === 0) return { kind: 'several', customers: [...(fitting ?? []), ...found] }
      if (by === undefined || (both.length === 1 && (fitting?.length ?? 0) > 1)) by = member
      fitting = both
    }
    const [only, ...others] = fitting ?? []
    if (only === undefined || by === undefined) return { kind: 'none' }
    return others.length === 0
      ? { kind: 'one', customer: only, by }
      : { kind: 'several', customers: fitting ?? [] }
  }
}
