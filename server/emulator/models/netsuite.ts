import { addressFields } from './address-fields.ts'
import { PHONE_TYPE } from './enums.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice, countryCode, maxDistinct, oneOfEach } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const netSuite = model({
  customerName: required(text(FIELD_TEXTS.customerName)),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  defaultCurrency: text(FIELD_TEXTS.defaultCurrency),
  phone: text(FIELD_TEXTS.phone),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
  addresses: list(
    FIELD_TEXTS.addresses,
    {
      type: required(choice(FIELD_TEXTS.addressType, choices('Billing', 'Delivery', 'Unknown'))),
      ...addressFields(['line1', 'line2', 'city', 'region']),
      country: required(text(FIELD_TEXTS.country, [countryCode('Must be a two letter ISO country code')])),
      ...addressFields(['postalCode']),
    },
    [
      oneOfEach('Only one each of Billing and Delivery addresses can be given', ['Billing', 'Delivery']),
      advice('There may be several addresses of type Unknown'),
    ],
  ),
  contacts: list(FIELD_TEXTS.contacts, {
    name: required(text(FIELD_TEXTS.name)),
    email: text(FIELD_TEXTS.email),
    phone: list(
      FIELD_TEXTS.phones,
      {
        type: required(text(FIELD_TEXTS.phoneType, [PHONE_TYPE])),
        number: required(text(FIELD_TEXTS.number)),
      },
      [maxDistinct('Must be a maximum of four distinct number types', 'type', 4)],
    ),
    status: required(choice(FIELD_TEXTS.contactStatus, choices('Active', 'Archived'))),
  }),
})
