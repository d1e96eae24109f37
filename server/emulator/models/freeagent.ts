import { addressFields } from './address-fields.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice } from './rules.ts'
import { WORDING } from './wording.ts'

export const freeAgent = model({
  customerName: required(text(WORDING.customerName)),
  contactName: required(text(WORDING.contactName)),
  status: required(choice(WORDING.status, choices('Active', 'Archived'))),
  taxNumber: text(WORDING.taxNumber),
  emailAddress: text(WORDING.emailAddress),
  addresses: list(
    WORDING.addresses,
    {
      line1: required(text(WORDING.line1)),
      ...addressFields(['line2', 'city', 'region', 'country', 'postalCode']),
    },
    [advice('Only one address may be given')],
  ),
  contacts: list(
    WORDING.contacts,
    {
      // The one option is a suggestion: any name may be written.
      name: required(choice(WORDING.name, choices('Billing Email'), [], { alsoAllowed: 'any' })),
      email: required(text(WORDING.email)),
      phone: required(list(WORDING.phones, { number: required(text(WORDING.number)) })),
    },
    [advice('Give the billing email as a contact of its own, under the name offered for it')],
  ),
})
