import { listOf, type Json, type Place, type RuleWording } from './rule-wording.fixture'

/** A list of one kind, and a valid item of it. */
interface Counted {
  readonly place: Place
  readonly item: Json
}

/** A text, the numbers of items it accepts, those it refuses, and the list it stands at. */
type CountRow = readonly [text: string, accepts: readonly number[], refuses: readonly number[], list: Counted]

const lineItems: Counted = {
  place: {
    kind: 'Array',
    name: 'lineItems',
    label: 'Line items',
    members: {
      description: { kind: 'String', label: 'Description' },
      quantity: { kind: 'Number', label: 'Quantity' },
    },
  },
  item: { description: 'Paper', quantity: 2 },
}
const lines: Counted = {
  place: {
    kind: 'Array',
    name: 'lines',
    label: 'Lines',
    required: true,
    members: {
      description: { kind: 'String', label: 'Description' },
      amount: { kind: 'Number', label: 'Amount' },
    },
  },
  item: { description: 'Rent', amount: 40 },
}
const journalLines: Counted = {
  place: {
    kind: 'Array',
    name: 'journalLines',
    label: 'Journal lines',
    members: { netAmount: { kind: 'Number', label: 'Net amount' } },
  },
  item: { netAmount: 15 },
}
const addresses: Counted = {
  place: {
    kind: 'Array',
    name: 'addresses',
    label: 'Addresses',
    members: {
      line1: { kind: 'String', label: 'Line 1' },
      city: { kind: 'String', label: 'City' },
    },
  },
  item: { line1: '1 Mill Lane', city: 'Leeds' },
}
const contacts: Counted = {
  place: {
    kind: 'Array',
    name: 'contacts',
    label: 'Contacts',
    members: {
      name: { kind: 'String', label: 'Name' },
      email: { kind: 'String', label: 'Email' },
    },
  },
  item: { name: 'Ada Moss', email: 'ada@moss.example' },
}
const phones: Counted = {
  place: {
    kind: 'Array',
    name: 'phone',
    label: 'Phone numbers',
    members: { number: { kind: 'String', label: 'Number' } },
  },
  item: { number: '020 7946 0000' },
}
const tracking: Counted = {
  place: {
    kind: 'Array',
    name: 'trackingCategoryRefs',
    label: 'Tracking categories',
    members: { id: { kind: 'String', label: 'ID' } },
  },
  item: { id: 'north' },
}
const payments: Counted = {
  place: {
    kind: 'Array',
    name: 'paymentAllocations',
    label: 'Payment allocations',
    members: { amount: { kind: 'Number', label: 'Amount' } },
  },
  item: { amount: 12.5 },
}

const most: readonly CountRow[] = [
  ['A maximum of 40 line items is allowed', [0, 1, 40], [41], lineItems],
  ['No more than 1,000 lines can be sent', [1, 1000], [1001], lines],
  ['Cannot contain more than four contacts.', [0, 4], [5], contacts],
  ['Up to 5 contacts may be given', [1, 5], [6], contacts],
  ['Limited to three phone numbers', [3], [4], phones],
  ['At most two tracking categories can be assigned.', [0, 2], [3], tracking],
  ['Max. 3 tracking categories', [1, 3], [4], tracking],
  ['Maximum 2 addresses', [2], [3], addresses],
  ['The number of line items cannot exceed 250', [250], [251], lineItems],
  ['Must have fewer than 100 lines', [1, 99], [100], lines],
  ['Must contain less than 6 addresses.', [5], [6], addresses],
  ['Not more than ten payments may be allocated', [0, 10], [11], payments],
  ['If provided, no more than 8 phone numbers are accepted.', [8], [9], phones],
  ['Only two addresses can be added', [0, 2], [3], addresses],
  ['Only one contact can be provided.', [0, 1], [2], contacts],
  ['Only a single address is supported', [1], [2, 3], addresses],
  ['Only one tracking category can be assigned', [0, 1], [2], tracking],
  ['Must not have more than one payment', [1], [2], payments],
  ['More than one address is not supported.', [0, 1], [2], addresses],
  ['Multiple contacts are not allowed', [1], [2], contacts],
]

const least: readonly CountRow[] = [
  ['At least one line item must be provided', [1, 5], [0], lineItems],
  ['Must have at least 1 line item.', [1, 2], [0], lineItems],
  ['At least two journal lines are required', [2, 3], [0, 1], journalLines],
  ['A minimum of two lines must be supplied.', [2, 9], [1], lines],
  ['Minimum 2 lines', [2], [1], lines],
  ['Must include one or more line items', [1, 3], [0], lineItems],
  ['One or more lines must be given.', [1, 2], [0], lines],
  ['Line items cannot be empty', [1, 4], [0], lineItems],
  ['The list of lines must not be empty.', [1], [0], lines],
  ['Must have no fewer than three journal lines', [3, 4], [2], journalLines],
  ['Must contain more than one line', [2, 3], [1], lines],
  ['If provided, must contain at least two contacts', [2], [1], contacts],
]

const exact: readonly CountRow[] = [
  ['Must contain exactly one line item', [1], [0, 2], lineItems],
  ['Must contain exactly two journal lines.', [2], [1, 3], journalLines],
  ['Exactly 1 line is required', [1], [0, 2], lines],
  ['Exactly two lines must be specified', [2], [1, 3], lines],
  ['Must contain a single line item.', [1], [0, 2], lineItems],
  ['Must have a single line', [1], [0, 2], lines],
  ['Must contain two lines', [2], [1, 3], lines],
  ['Must contain 3 line items.', [3], [2, 4], lineItems],
  ['Must consist of two journal lines', [2], [1, 3], journalLines],
  ['There must be exactly one payment', [1], [0, 2], payments],
  ['If supplied, must contain exactly one address.', [1], [2], addresses],
  ['One and only one line item must be given', [1], [0, 2], lineItems],
]

const ranges: readonly CountRow[] = [
  ['At least one and up to 25 line items must be provided', [1, 25], [0, 26], lineItems],
  ['Must have at least 2 and at most 50 lines.', [2, 50], [1, 51], lines],
  ['Must contain at least one line and no more than 99 lines', [1, 99], [0, 100], lines],
  ['A minimum of one and a maximum of 30 line items is allowed.', [1, 30], [0, 31], lineItems],
  ['Must contain between 2 and 12 journal lines', [2, 12], [1, 13], journalLines],
  ['Between one and four contacts must be given.', [1, 4], [0, 5], contacts],
]

export const countWordings: readonly RuleWording[] = [...most, ...least, ...exact, ...ranges].map(
  ([text, accepts, refuses, { place, item }]) => ({
    text,
    place,
    accepts: accepts.map((count) => listOf(count, item)),
    refuses: refuses.map((count) => listOf(count, item)),
  }),
)
