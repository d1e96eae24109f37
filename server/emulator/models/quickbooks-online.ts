import { addressFields, ALL_LINES } from './address-fields.ts'
import { PHONE_TYPE } from './enums.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { currencyAllowed, hintAsWarning, maxLength, uniqueName } from './rules.ts'
import { WORDING } from './wording.ts'

/** Also for the sandbox of QuickBooks Online. */
export const quickBooksOnline = model({
  customerName: required(
    text(WORDING.customerName, [uniqueName('Names must be unique among customers, suppliers and employees')]),
  ),
  phone: text(WORDING.phone, [hintAsWarning('Country, area and number are separated by spaces')]),
  emailAddress: text(WORDING.emailAddress),
  registrationNumber: text(WORDING.registrationNumber),
  taxNumber: text(WORDING.taxNumber),
  status: required(choice(WORDING.status, choices('Active', 'Archived'))),
  addresses: list(WORDING.addresses, {
    ...addressFields(ALL_LINES, {
      line1: [maxLength(500)],
      line2: [maxLength(500)],
      city: [maxLength(255)],
      // 225, not 255: the published figure.
      region: [maxLength(225)],
      country: [maxLength(50)],
      postalCode: [hintAsWarning('Only letters of the English alphabet are permitted'), maxLength(50)],
    }),
    type: choice(
      WORDING.addressType,
      choices('Billing', 'Delivery'),
      [hintAsWarning('Billing = POBOX, Delivery/Unknown = DELIVERY')],
      { alsoAllowed: ['Unknown'] },
    ),
  }),
  contacts: list(WORDING.contacts, {
    phone: list(WORDING.phones, {
      type: required(text(WORDING.phoneType, [PHONE_TYPE])),
      number: required(text(WORDING.number)),
    }),
  }),
  defaultCurrency: text(WORDING.defaultCurrency, [
    currencyAllowed(
      'Default currency may only differ from the base currency of the company where multi-currency is enabled',
      true,
    ),
  ]),
})
