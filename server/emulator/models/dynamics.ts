import { addressFields, ALL_LINES } from './address-fields.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice, email, maxLength } from './rules.ts'
import { WORDING } from './wording.ts'

/** Codat publishes no model for Dynamics although it can be written: this one is plausible, no more. */
export const dynamics = model({
  customerName: required(text(WORDING.customerName, [maxLength(100)])),
  contactName: text(WORDING.contactName, [maxLength(100)]),
  emailAddress: text(WORDING.emailAddress, [maxLength(80), email('Must be a valid email address')]),
  phone: text(WORDING.phone, [maxLength(30)]),
  defaultCurrency: text(WORDING.defaultCurrency, [advice('Falls back to the base currency of the company')]),
  taxNumber: text(WORDING.taxNumber, [maxLength(20)]),
  status: choice(WORDING.status, choices('Active', 'Archived')),
  addresses: list(
    WORDING.addresses,
    addressFields(ALL_LINES, {
      line1: [maxLength(100)],
      line2: [maxLength(50)],
      city: [maxLength(30)],
      postalCode: [maxLength(20)],
    }),
    [advice('Only the first address is recorded; any other is left out')],
  ),
})
