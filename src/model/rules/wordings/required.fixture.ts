import type { Json, Place, RuleWording } from './rule-wording.fixture'

/** A text, the values it accepts, the values it refuses, the parent, and the member that the text stands at. */
type RequiredRow = readonly [
  text: string,
  accepts: readonly Json[],
  refuses: readonly Json[],
  place: Place,
  at: string,
]

const customer: Place = {
  kind: 'Object',
  members: {
    name: { kind: 'String', label: 'Name' },
    taxNumber: { kind: 'String', label: 'Tax number' },
    country: { kind: 'String', label: 'Country' },
    currency: { kind: 'String', label: 'Currency' },
    currencyRate: { kind: 'Number', label: 'Currency rate' },
    emailAddress: { kind: 'String', label: 'Email address' },
    phone: { kind: 'String', label: 'Phone' },
    dueDate: { kind: 'DateTime', label: 'Due date' },
    issueDate: { kind: 'DateTime', label: 'Issue date' },
  },
}
const bankAccount: Place = {
  kind: 'Object',
  name: 'bankAccount',
  label: 'Bank account',
  members: {
    accountNumber: { kind: 'String', label: 'Account number' },
    sortCode: { kind: 'String', label: 'Sort code' },
    iban: { kind: 'String', label: 'IBAN' },
  },
}
const address: Place = {
  kind: 'Object',
  name: 'address',
  label: 'Address',
  members: {
    line1: { kind: 'String', label: 'Line 1' },
    city: { kind: 'String', label: 'City' },
    country: { kind: 'String', label: 'Country' },
  },
}
const addresses: Place = {
  kind: 'Array',
  name: 'addresses',
  label: 'Addresses',
  members: {
    line1: { kind: 'String', label: 'Line 1' },
    city: { kind: 'String', label: 'City' },
    country: { kind: 'String', label: 'Country' },
  },
}
const contacts: Place = {
  kind: 'Array',
  name: 'contacts',
  label: 'Contacts',
  members: {
    name: { kind: 'String', label: 'Name' },
    email: { kind: 'String', label: 'Email' },
  },
}

const moment = '2026-03-01T00:00:00'

const withSibling: readonly RequiredRow[] = [
  [
    'Required if Tax number is given',
    [{ name: 'Moss' }, { country: 'GB' }, { taxNumber: 'GB1', country: 'GB' }],
    [{ taxNumber: 'GB1' }, { taxNumber: 'GB1', country: '' }],
    customer,
    'country',
  ],
  [
    'Required when CurrencyRate is supplied.',
    [{ name: 'Moss' }, { currencyRate: 1.2, currency: 'EUR' }],
    [{ currencyRate: 1.2 }],
    customer,
    'currency',
  ],
  [
    'Must be provided if Currency is provided',
    [{ currencyRate: 1.1 }, { currency: 'USD', currencyRate: 1.1 }],
    [{ currency: 'USD' }],
    customer,
    'currencyRate',
  ],
  [
    'Is required if phone is set',
    [{ emailAddress: 'a@moss.example' }, { phone: '1', emailAddress: 'a@moss.example' }],
    [{ phone: '1' }],
    customer,
    'emailAddress',
  ],
  [
    'Must be supplied when EmailAddress is supplied.',
    [{ country: 'GB' }, { emailAddress: 'a@moss.example', name: 'Moss' }],
    [{ emailAddress: 'a@moss.example' }],
    customer,
    'name',
  ],
  [
    'If the due date is provided, the issue date is required',
    [{ issueDate: moment }, { dueDate: moment, issueDate: moment }],
    [{ dueDate: moment }],
    customer,
    'issueDate',
  ],
  [
    'Cannot be empty if AccountNumber is given',
    [{ iban: 'X' }, { accountNumber: '1', sortCode: '2' }],
    [{ accountNumber: '1' }, { accountNumber: '1', sortCode: '' }],
    bankAccount,
    'sortCode',
  ],
  [
    'Mandatory if the sort code is specified.',
    [{ accountNumber: '1' }, { sortCode: '2', accountNumber: '1' }],
    [{ sortCode: '2' }],
    bankAccount,
    'accountNumber',
  ],
]

const withParent: readonly RequiredRow[] = [
  [
    'If an address is added, the first line is required',
    [[], [{ line1: '1 Mill Lane', city: 'Leeds' }]],
    [[{ city: 'Leeds' }], [{ line1: '1 Mill Lane' }, { city: 'York' }]],
    addresses,
    'line1',
  ],
  [
    'Required when an address is provided.',
    [[], [{ country: 'GB' }]],
    [[{ line1: '1 Mill Lane' }]],
    addresses,
    'country',
  ],
  [
    'Must be included if an address is given',
    [{ line1: '1 Mill Lane', city: 'Leeds' }, { city: 'Leeds' }],
    [{ line1: '1 Mill Lane' }],
    address,
    'city',
  ],
  [
    'When adding an address, you must also provide the city.',
    [[], [{ city: 'Leeds' }]],
    [[{ country: 'GB' }]],
    addresses,
    'city',
  ],
  [
    'Required for every address',
    [[], [{ line1: '1 Mill Lane' }]],
    [[{ city: 'Leeds' }], [{ line1: '1 Mill Lane' }, { city: 'York' }]],
    addresses,
    'line1',
  ],
  [
    'Each contact must have a name',
    [[], [{ name: 'Ada' }]],
    [[{ email: 'a@moss.example' }], [{ name: 'Ada' }, { email: 'b@moss.example' }]],
    contacts,
    'name',
  ],
  [
    'If a contact is supplied, its email is mandatory.',
    [[], [{ name: 'Ada', email: 'a@moss.example' }]],
    [[{ name: 'Ada' }]],
    contacts,
    'email',
  ],
]

export const requiredWordings: readonly RuleWording[] = [...withSibling, ...withParent].map(
  ([text, accepts, refuses, place, at]) => ({ text, place, at, accepts, refuses }),
)
