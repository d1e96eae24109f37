import { addressFields, ALL_LINES } from './address-fields.ts'
import { PHONE_TYPE } from './enums.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { currencyAllowed, hintAsWarning, maxLength, uniqueName } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

/** Also for the sandbox of QuickBooks Online. */
export const quickBooksOnline = model({
  customerName: required(
    text(FIELD_TEXTS.customerName, [
      uniqueName('Names must be unique among customers, suppliers and employees'),
    ]),
  ),
  phone: text(FIELD_TEXTS.phone, [hintAsWarning('Country, area and number are separated by spaces')]),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  registrationNumber: text(FIELD_TEXTS.registrationNumber),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
  addresses: list(FIELD_TEXTS.addresses, {
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
      FIELD_TEXTS.addressType,
      choices('Billing', 'Delivery'),
      [hintAsWarning('Billing = POBOX, Delivery/Unknown = DELIVERY')],
      { alsoAllowed: ['Unknown'] },
    ),
  }),
  contacts: list(FIELD_TEXTS.contacts, {
    phone: list(FIELD_TEXTS.phones, {
      type: required(text(FIELD_TEXTS.phoneType, [PHONE_TYPE])),
      number: required(text(FIELD_TEXTS.number)),
    }),
  }),
  defaultCurrency: text(FIELD_TEXTS.defaultCurrency, [
    currencyAllowed(
      'Default currency may only differ from the base currency of the company where multi-currency is enabled',
      true,
    ),
  ]),
})
