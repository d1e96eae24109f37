import type { Customer } from '../codat/wire.ts'

/** One customer in so many was entered twice, as in the books of any large business. */
const EVERY = 150
/** Twins are entered some time after the first: not the next row. */
const APART = 20

/** Spellings of one legal form, and other ways to write a name. */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ Ltd$/, ' Limited'],
  [/ Limited$/, ' Ltd.'],
  [/ LLP$/, ', LLP'],
  [/ Group$/, ' Group Ltd'],
  [/ & Co$/, ' and Company'],
  [/ Inc\.$/, ', Inc'],
  [/ LLC$/, ', L.L.C.'],
  [/ Corp\.$/, ' Corporation'],
  [/ B\.V\.$/, ' BV'],
  [/ N\.V\.$/, ' NV'],
  [/ V\.O\.F\.$/, ' VOF'],
  [/ & /, ' and '],
  [/^The /, ''],
  [/$/, ' Ltd'],
]

/** How somebody else wrote the same name. */
function respelt(name: string): string {
  const [pattern, text] = RESPELLINGS.find(([one]) => one.test(name)) ?? [/$/, '']
  return name.replace(pattern, () => text)
}

/** The same name with two letters of its longest word the wrong way round. */
function misspelt(name: string): string {
  const [longest = ''] = name.split(' ').toSorted((one, other) => other.length - one.length)
  const swapped = longest.replace(/(.)(.)$/u, '$2$1')
  return name.replace(longest, () => swapped)
}

/** A number of the United Kingdom for callers from abroad; others stay as they are. */
const fromAbroad = (phone: string) => (phone.startsWith('0') ? `+44 ${phone.slice(1)}` : phone)

/** The customer as it was entered a second time: found again by its email, and by its tax number where it has one. */
function twinOf(first: Customer, second: Customer, customerName: string): Customer {
  const { phone } = first
  return {
    ...first,
    id: second.id,
    customerName,
    ...(phone !== undefined && { phone: fromAbroad(phone) }),
    status: second.status,
    ...(second.modifiedDate !== undefined && { modifiedDate: second.modifiedDate }),
    ...(second.sourceModifiedDate !== undefined && { sourceModifiedDate: second.sourceModifiedDate }),
  }
}

/**
 * The same number of customers, of which a few are others entered twice. Each comes after its first, so that the beginning is the
 * same whatever the number.
 */
export function withTwins(customers: readonly Customer[]): Customer[] {
  const taken = new Set(customers.map(({ customerName = '' }) => customerName.toLowerCase()))
  return customers.map((customer, index) => {
    if (index % EVERY !== EVERY - 1) return customer
    const otherName = index % (2 * EVERY) === EVERY - 1 ? respelt : misspelt
    const first = customers
      .slice(index - EVERY + 1, index - APART)
      .findLast(
        ({ customerName = '', emailAddress = '' }) =>
          emailAddress !== '' && !taken.has(otherName(customerName).toLowerCase()),
      )
    if (first === undefined) return customer
    const name = otherName(first.customerName ?? '')
    taken.add(name.toLowerCase())
    return twinOf(first, customer, name)
  })
}
