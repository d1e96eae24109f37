import { addressFields } from './address-fields.ts'
import { PHONE_TYPE } from './enums.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { advice, countryCode, maxDistinct, oneOfEach } from './rules.ts'
import { WORDING } from './wording.ts'

export const netSuite = model({
  customerName: required(text(WORDING.customerName)),
  emailAddress: text(WORDING.emailAddress),
  defaultCurrency: text(WORDING.defaultCurrency),
  phone: text(WORDING.phone),
  taxNumber: text(WORDING.taxNumber),
  status: required(choice(WORDING.status, choices('Active', 'Archived'))),
  addresses: list(
    WORDING.addresses,
    {
      type: required(choice(WORDING.addressType, choices('Billing', 'Delivery', 'Unknown'))),
      ...addressFields(['line1', 'line2', 'city', 'region']),
      country: required(text(WORDING.country, [countryCode('Must be a two letter ISO country code')])),
      ...addressFields(['postalCode']),
    },
    [
      oneOfEach('Only one each of Billing and Delivery addresses can be given', ['Billing', 'Delivery']),
      advice('There may be several addresses of type Unknown'),
    ],
  ),
  contacts: list(WORDING.contacts, {
    name: required(text(WORDING.name)),
    email: text(WORDING.email),
    phone: list(
      WORDING.phones,
      { type: required(text(WORDING.phoneType, [PHONE_TYPE])), number: required(text(WORDING.number)) },
      [maxDistinct('Must be a maximum of four distinct number types', 'type', 4)],
    ),
    status: required(choice(WORDING.contactStatus, choices('Active', 'Archived'))),
  }),
})
