import type { Json, Place, RuleWording } from './rule-wording.fixture'

/** A text, the types of the items of lists that it accepts and refuses, the list, and whether it stands at the type. */
type TypeRow = readonly [
  text: string,
  accepts: readonly (readonly string[])[],
  refuses: readonly (readonly string[])[],
  list: Place,
  at?: 'type',
]

const addresses: Place = {
  kind: 'Array',
  name: 'addresses',
  label: 'Addresses',
  members: {
    type: { kind: 'String', label: 'Address type', options: ['Billing', 'Delivery', 'Unknown'] },
    line1: { kind: 'String', label: 'Line 1' },
  },
}
const phones: Place = {
  kind: 'Array',
  name: 'phone',
  label: 'Phone numbers',
  members: {
    type: {
      kind: 'String',
      label: 'Phone type',
      options: ['Primary', 'Landline', 'Mobile', 'Fax', 'Unknown'],
    },
    number: { kind: 'String', label: 'Number' },
  },
}
const links: Place = {
  kind: 'Array',
  name: 'links',
  label: 'Links',
  members: {
    type: { kind: 'String', label: 'Type', options: ['Bill', 'CreditNote', 'PaymentOnAccount'] },
    id: { kind: 'String', label: 'ID' },
  },
}

const rows: readonly TypeRow[] = [
  // At most one of one type: the others are free.
  [
    'Only one address of type Billing can be given',
    [[], ['Billing'], ['Delivery', 'Delivery', 'Delivery', 'Billing'], ['Unknown', 'Unknown']],
    [
      ['Billing', 'Billing'],
      ['Billing', 'Delivery', 'Billing'],
    ],
    addresses,
    'type',
  ],
  [
    'Only one address with type Delivery may be provided.',
    [['Delivery'], ['Billing', 'Billing', 'Delivery']],
    [
      ['Delivery', 'Delivery'],
      ['Delivery', 'Billing', 'Delivery'],
    ],
    addresses,
  ],
  [
    'Only one billing address is allowed',
    [['Billing'], ['Billing', 'Delivery', 'Delivery']],
    [['Billing', 'Billing']],
    addresses,
  ],
  [
    'Cannot have more than one Billing address.',
    [['Billing'], ['Delivery', 'Delivery']],
    [['Billing', 'Delivery', 'Billing']],
    addresses,
    'type',
  ],
  [
    'A maximum of one delivery address can be added',
    [['Delivery', 'Billing', 'Billing'], ['Unknown']],
    [['Delivery', 'Delivery']],
    addresses,
  ],
  [
    'At most one phone number of type Fax',
    [['Fax'], ['Mobile', 'Mobile', 'Mobile', 'Fax']],
    [
      ['Fax', 'Fax'],
      ['Fax', 'Mobile', 'Fax'],
    ],
    phones,
  ],
  [
    'Only one fax number can be provided.',
    [['Fax', 'Landline', 'Landline'], ['Mobile']],
    [['Fax', 'Fax']],
    phones,
    'type',
  ],
  [
    'Only one phone number can be of type Primary',
    [['Primary', 'Mobile', 'Mobile'], ['Landline']],
    [['Primary', 'Mobile', 'Primary']],
    phones,
    'type',
  ],
  ['No more than one primary phone number.', [['Primary', 'Fax', 'Fax']], [['Primary', 'Primary']], phones],
  [
    "Only one link of type 'Bill' is permitted",
    [['Bill'], ['Bill', 'CreditNote', 'CreditNote']],
    [['Bill', 'Bill']],
    links,
  ],
  // More than one of one type.
  [
    'No more than two phone numbers of type Mobile',
    [
      ['Mobile', 'Mobile', 'Landline', 'Landline', 'Landline'],
      ['Fax', 'Fax', 'Fax'],
    ],
    [['Mobile', 'Mobile', 'Mobile']],
    phones,
  ],
  [
    'Up to two addresses of type Delivery can be added.',
    [
      ['Delivery', 'Delivery'],
      ['Billing', 'Billing', 'Billing', 'Delivery'],
    ],
    [['Delivery', 'Billing', 'Delivery', 'Delivery']],
    addresses,
  ],
  // Exactly one, and at least one.
  [
    'Must contain exactly one address of type Billing',
    [['Billing'], ['Delivery', 'Billing', 'Delivery']],
    [['Delivery'], ['Billing', 'Billing']],
    addresses,
  ],
  [
    "Exactly one link with the type 'Bill' must be included.",
    [['Bill'], ['Bill', 'CreditNote', 'CreditNote']],
    [['CreditNote'], ['Bill', 'Bill']],
    links,
  ],
  [
    'At least one address of type Billing is required',
    [['Billing'], ['Billing', 'Billing', 'Delivery']],
    [['Delivery'], ['Unknown', 'Delivery']],
    addresses,
    'type',
  ],
  [
    'Must include at least one link of type CreditNote.',
    [['CreditNote'], ['Bill', 'Bill', 'CreditNote']],
    [['Bill'], ['Bill', 'PaymentOnAccount']],
    links,
  ],
  // Several types named.
  [
    'At most one Billing and one Delivery address',
    [['Billing', 'Delivery'], ['Delivery'], []],
    [
      ['Billing', 'Billing'],
      ['Delivery', 'Billing', 'Delivery'],
    ],
    addresses,
  ],
  [
    'Only one Billing address and one Delivery address can be provided.',
    [['Delivery', 'Billing'], ['Billing']],
    [
      ['Billing', 'Billing'],
      ['Delivery', 'Delivery'],
    ],
    addresses,
    'type',
  ],
  [
    'No more than one address each of type Billing and Delivery',
    [['Billing', 'Delivery'], ['Billing']],
    [
      ['Billing', 'Delivery', 'Billing'],
      ['Delivery', 'Delivery'],
    ],
    addresses,
    'type',
  ],
  // Each type once.
  [
    'Only one address of each type can be supplied',
    [['Billing', 'Delivery', 'Unknown'], ['Delivery']],
    [
      ['Billing', 'Billing'],
      ['Unknown', 'Billing', 'Unknown'],
    ],
    addresses,
  ],
  [
    'At most one phone number per type is allowed.',
    [['Primary', 'Landline', 'Mobile', 'Fax', 'Unknown'], ['Fax']],
    [
      ['Fax', 'Fax'],
      ['Mobile', 'Primary', 'Mobile'],
    ],
    phones,
  ],
  [
    'Each phone number must have a different type',
    [['Primary', 'Mobile'], ['Fax']],
    [['Mobile', 'Fax', 'Mobile']],
    phones,
    'type',
  ],
  [
    'Address types must be distinct.',
    [['Billing', 'Delivery']],
    [
      ['Billing', 'Billing'],
      ['Delivery', 'Unknown', 'Delivery'],
    ],
    addresses,
  ],
  [
    'Two addresses cannot have the same type',
    [['Billing', 'Delivery', 'Unknown']],
    [['Delivery', 'Delivery']],
    addresses,
    'type',
  ],
  [
    'The type must be unique within the list of phone numbers',
    [['Landline', 'Mobile', 'Fax']],
    [['Landline', 'Fax', 'Landline']],
    phones,
    'type',
  ],
]

/** Items that differ in all but their type, so that nothing else can be the reason of a refusal. */
function itemsOf(types: readonly string[], list: Place): readonly Json[] {
  const other = 'members' in list ? Object.keys(list.members).find((name) => name !== 'type') : undefined
  return types.map((type, index) => (other === undefined ? { type } : { type, [other]: `${index + 1}` }))
}

export const typeCountWordings: readonly RuleWording[] = rows.map(([text, accepts, refuses, place, at]) => ({
  text,
  place,
  at,
  accepts: accepts.map((types) => itemsOf(types, place)),
  refuses: refuses.map((types) => itemsOf(types, place)),
}))
