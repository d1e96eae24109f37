import { addressFields, ALL_LINES } from './address-fields.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice, email, maxLength } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

/** Codat publishes no model for Dynamics although it can be written: this one is plausible, no more. */
export const dynamics = model({
  customerName: required(text(FIELD_TEXTS.customerName, [maxLength(100)])),
  contactName: text(FIELD_TEXTS.contactName, [maxLength(100)]),
  emailAddress: text(FIELD_TEXTS.emailAddress, [maxLength(80), email('Must be a valid email address')]),
  phone: text(FIELD_TEXTS.phone, [maxLength(30)]),
  defaultCurrency: text(FIELD_TEXTS.defaultCurrency, [
    advice('Falls back to the base currency of the company'),
  ]),
  taxNumber: text(FIELD_TEXTS.taxNumber, [maxLength(20)]),
  status: choice(FIELD_TEXTS.status, choices('Active', 'Archived')),
  addresses: list(
    FIELD_TEXTS.addresses,
    addressFields(ALL_LINES, {
      line1: [maxLength(100)],
      line2: [maxLength(50)],
      city: [maxLength(30)],
      postalCode: [maxLength(20)],
    }),
    [advice('Only the first address is recorded; any other is left out')],
  ),
})
