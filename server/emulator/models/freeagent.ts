import { addressFields } from './address-fields.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const freeAgent = model({
  customerName: required(text(FIELD_TEXTS.customerName)),
  contactName: required(text(FIELD_TEXTS.contactName)),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  addresses: list(
    FIELD_TEXTS.addresses,
    {
      line1: required(text(FIELD_TEXTS.line1)),
      ...addressFields(['line2', 'city', 'region', 'country', 'postalCode']),
    },
    [advice('Only one address may be given')],
  ),
  contacts: list(
    FIELD_TEXTS.contacts,
    {
      // The one option is a suggestion: any name may be written.
      name: required(choice(FIELD_TEXTS.name, choices('Billing Email'), [], { alsoAllowed: 'any' })),
      email: required(text(FIELD_TEXTS.email)),
      phone: required(list(FIELD_TEXTS.phones, { number: required(text(FIELD_TEXTS.number)) })),
    },
    [advice('Give the billing email as a contact of its own, under the name offered for it')],
  ),
})
