import { addressFields } from './address-fields.ts'
import { list, model, required, text } from './field.ts'
import { advice, countryCode, exactLength } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

/** Both countries are served the same texts; the length holds for the Netherlands only. */
const exact = (country: 'Netherlands' | 'UK') =>
  model({
    customerName: required(text(FIELD_TEXTS.customerName)),
    emailAddress: text(FIELD_TEXTS.emailAddress),
    phone: text(FIELD_TEXTS.phone),
    registrationNumber: text(FIELD_TEXTS.registrationNumber, [
      exactLength(
        'Only for Exact Netherlands, if given, must be exactly 20 characters in length',
        20,
        country === 'Netherlands',
      ),
    ]),
    taxNumber: text(FIELD_TEXTS.taxNumber),
    defaultCurrency: text(FIELD_TEXTS.defaultCurrency),
    contacts: required(
      list(FIELD_TEXTS.contacts, {
        name: required(text(FIELD_TEXTS.name)),
        email: text(FIELD_TEXTS.email),
        phone: list(FIELD_TEXTS.phones, { number: text(FIELD_TEXTS.number) }),
      }),
    ),
    addresses: list(
      FIELD_TEXTS.addresses,
      {
        country: text(FIELD_TEXTS.country, [countryCode('Must be a 2-letter country code')]),
        ...addressFields(['line1', 'line2', 'region', 'city', 'postalCode']),
      },
      [advice('Only the first address is recorded; any other is left out')],
    ),
  })

export const exactNetherlands = exact('Netherlands')
export const exactUk = exact('UK')
