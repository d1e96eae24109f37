import { addressFields, ALL_LINES } from './address-fields.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { activeCurrency, advice, currencyAllowed, maxLength, maxLengthOfNameParts } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const quickBooksDesktop = model({
  customerName: required(text(FIELD_TEXTS.customerName, [maxLength(41)])),
  contactName: text(FIELD_TEXTS.contactName, [
    maxLengthOfNameParts('Max length of 25 characters for first and last names', 25),
  ]),
  phone: text(FIELD_TEXTS.phone, [maxLength(21)]),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  registrationNumber: text(FIELD_TEXTS.registrationNumber, [maxLength(15)]),
  taxNumber: text(FIELD_TEXTS.taxNumber, [maxLength(30)]),
  defaultCurrency: text(FIELD_TEXTS.defaultCurrency, [
    activeCurrency(
      'Must be a three letter ISO code of a currency that is active in the QuickBooks Desktop company',
    ),
    currencyAllowed(
      'Can only be set where the QuickBooks Desktop company has Multicurrency switched on',
      false,
    ),
    advice('Falls back to the base currency of the QuickBooks Desktop company'),
  ]),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
  addresses: list(FIELD_TEXTS.addresses, {
    ...addressFields(ALL_LINES, {
      line1: [maxLength(41)],
      line2: [maxLength(41)],
      city: [maxLength(31)],
      region: [maxLength(21)],
      country: [maxLength(31)],
      postalCode: [maxLength(13)],
    }),
    type: required(
      choice(FIELD_TEXTS.addressType, choices('Billing', 'Delivery'), [
        // About the list, though it is served with the member: that is how Codat has it.
        advice('Only 1 address each of type(s) Billing/Delivery may be given'),
      ]),
    ),
  }),
})
