import { addressFields, ALL_LINES } from './address-fields.ts'
import { choice, list, model, required, text } from './field.ts'
import { hintAsWarning, maxLength } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const xero = model({
  customerName: required(text(FIELD_TEXTS.customerName)),
  phone: text(FIELD_TEXTS.phone, [hintAsWarning('Country, area and number are separated by spaces')]),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  registrationNumber: text(FIELD_TEXTS.registrationNumber, [maxLength(50)]),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  status: choice(
    FIELD_TEXTS.status,
    [
      { value: 'Active', label: 'Active' },
      { value: 'InActive', label: 'Inactive' },
    ],
    [],
    // The value of Codat's own enumeration has to be good enough: clients refuse to send the other one.
    { alsoAllowed: ['Archived'] },
  ),
  addresses: list(FIELD_TEXTS.addresses, {
    ...addressFields(ALL_LINES, {
      line1: [maxLength(500)],
      line2: [maxLength(500)],
      city: [maxLength(255)],
      region: [maxLength(255)],
      country: [maxLength(50)],
      postalCode: [hintAsWarning('Only letters of the English alphabet are permitted'), maxLength(50)],
    }),
    type: required(
      choice(
        FIELD_TEXTS.addressType,
        [
          { value: 'Billing', label: 'Billing address' },
          { value: 'Delivery', label: 'Delivery address' },
        ],
        [hintAsWarning('Billing = POBOX, Delivery/Unknown = STREET')],
        { alsoAllowed: ['Unknown'] },
      ),
    ),
  }),
})
