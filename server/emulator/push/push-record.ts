import type { Habits } from '../books/habits.ts'
import { habitsOf } from '../books/habits.ts'
import type { Company } from '../world/company.ts'
import { utcSeconds } from '../codat/dates.ts'
import { newUuid } from '../codat/ids.ts'
import type { Field, Fields, Model } from '../models/field.ts'
import { createRandom } from '../books/random.ts'
import type { Address, Contact, Customer, PhoneNumber } from '../codat/wire.ts'
import { isObject } from '../codat/wire.ts'

/** Turns what was sent into what the accounting package makes of it. */

type Members = Record<string, unknown>

/** The members the model lists. Members of `before` that it does not list stay, in list items by their position. */
function pick(fields: Fields, sent: Members, before: Members, keepsBlanks: boolean): Members {
  const kept = Object.entries(before).filter(([name]) => !Object.hasOwn(fields, name))
  const written = Object.entries(fields).flatMap(([name, field]) => {
    const value = pickValue(
      field,
      Object.hasOwn(sent, name) ? sent[name] : undefined,
      before[name],
      keepsBlanks,
    )
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries([...kept, ...written])
}

function pickValue(field: Field, value: unknown, before: unknown, keepsBlanks: boolean): unknown {
  if (value === null || value === undefined || (value === '' && !keepsBlanks)) return undefined
  const { fields } = field
  if (!fields) return value
  if (isObject(value)) return pick(fields, value, isObject(before) ? before : {}, keepsBlanks)
  if (!Array.isArray(value)) return undefined
  const earlier: unknown[] = Array.isArray(before) ? before : []
  return value.filter(isObject).map((item, index) => {
    const match = earlier[index]
    return pick(fields, item, isObject(match) ? match : {}, keepsBlanks)
  })
}

const typedPhone = ({ number, type }: PhoneNumber): PhoneNumber =>
  number === undefined ? { type: type ?? 'Primary' } : { number, type: type ?? 'Primary' }

/** Fills in what every stored record has although the model may not ask for it. */
function complete(record: Members, habits: Habits): Customer {
  const addressType = habits.addresses === 'unknown' ? 'Unknown' : 'Billing'
  const address = (one: Address & { countryCode?: string }): Address => {
    // Sage 50 takes the code under a name of its own and shows it as the country.
    const { countryCode, ...rest } = one
    return {
      ...rest,
      type: rest.type ?? addressType,
      ...(countryCode !== undefined && { country: countryCode }),
    }
  }
  const contact = (one: Contact): Contact => ({
    ...one,
    phone: (one.phone ?? []).map(typedPhone),
    status: one.status ?? habits.contactStatus,
  })
  // What the model let through has the members of a customer, or those that `pick` made of them; no type says so.
  const customer = record as unknown as Customer
  return {
    ...customer,
    addresses: (customer.addresses ?? []).map(address),
    contacts: (customer.contacts ?? []).map(contact),
    status: customer.status ?? 'Active',
    ...(habits.metadata && { metadata: customer.metadata ?? { isDeleted: false } }),
  }
}

const firstAddresses =
  (count: number) =>
  (customer: Customer): Customer => ({ ...customer, addresses: (customer.addresses ?? []).slice(0, count) })

function quickBooksMark(customer: Customer): Customer {
  const mark = ' (deleted)'
  const plain = customer.contactName?.replace(mark, '')
  if (plain === undefined) return customer
  return { ...customer, contactName: customer.status === 'Archived' ? plain + mark : plain }
}

/** What a package changes on its own account: what is read back differs from what was sent. */
const ALTERED: Record<string, (customer: Customer) => Customer> = {
  qudb: firstAddresses(1),
  pbbf: firstAddresses(1),
  fbrh: firstAddresses(1),
  tgff: firstAddresses(2),
  trji: (customer) => {
    const [address] = customer.addresses ?? []
    if (!address) return customer
    const { postalCode } = address
    return {
      ...customer,
      addresses: [postalCode === undefined ? address : { ...address, postalCode: postalCode.toUpperCase() }],
    }
  },
  qhyg: quickBooksMark,
  ndsk: quickBooksMark,
  hbql: (customer) => ({ ...customer, id: customer.id.toUpperCase() }),
  gbol: (customer) => ({
    ...customer,
    status: customer.status === 'InActive' ? 'Archived' : customer.status,
    ...(customer.customerName !== undefined && {
      customerName: customer.customerName.trim().replaceAll(/\s+/g, ' '),
    }),
  }),
  pqsw: (customer) => ({
    ...customer,
    addresses: (customer.addresses ?? []).filter(
      (address, index, all) => all.findIndex((other) => other.type === address.type) === index,
    ),
  }),
}

function freshId(company: Company, habits: Habits, name: string): string {
  const { source, cache } = company.books
  const random = createRandom(newUuid())
  const surname = name.replaceAll(/[^A-Za-z]/g, '') || 'NEW'
  for (let index = cache.size; ; index++) {
    const id = habits.id(random, index, surname)
    if (!source.has(id) && !cache.has(id)) return id
  }
}

/** The stored record after a write of `sent` over `before`, which is absent for a new one. */
export function writtenRecord(
  company: Company,
  platformKey: string,
  model: Model,
  sent: Members,
  before: Customer | undefined,
  at: number,
): Customer {
  const habits = habitsOf(platformKey)
  // A stored customer is read member by member here, by the model's names and not by those of its type.
  const picked = pick(model.fields, sent, (before ?? {}) as unknown as Members, habits.emptyStrings)
  const given = typeof picked['id'] === 'string' && picked['id'] !== '' ? picked['id'] : undefined
  const id =
    before?.id ??
    given ??
    freshId(company, habits, typeof sent['customerName'] === 'string' ? sent['customerName'] : '')
  const completed = complete({ ...picked, id }, habits)
  const altered = ALTERED[platformKey]?.(completed) ?? completed
  const stamp = utcSeconds(at)
  return { ...altered, sourceModifiedDate: habits.zoned ? stamp : stamp.slice(0, -1) }
}
