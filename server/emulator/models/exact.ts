import { addressFields } from './address-fields.ts'
import { list, model, required, text } from './field.ts'
import { advice, countryCode, exactLength } from './rules.ts'
import { WORDING } from './wording.ts'

/** Both countries are served the same texts; the length holds for the Netherlands only. */
const exact = (country: 'Netherlands' | 'UK') =>
  model({
    customerName: required(text(WORDING.customerName)),
    emailAddress: text(WORDING.emailAddress),
    phone: text(WORDING.phone),
    registrationNumber: text(WORDING.registrationNumber, [
      exactLength(
        'Only for Exact Netherlands, if given, must be exactly 20 characters in length',
        20,
        country === 'Netherlands',
      ),
    ]),
    taxNumber: text(WORDING.taxNumber),
    defaultCurrency: text(WORDING.defaultCurrency),
    contacts: required(
      list(WORDING.contacts, {
        name: required(text(WORDING.name)),
        email: text(WORDING.email),
        phone: list(WORDING.phones, { number: text(WORDING.number) }),
      }),
    ),
    addresses: list(
      WORDING.addresses,
      {
        country: text(WORDING.country, [countryCode('Must be a 2-letter country code')]),
        ...addressFields(['line1', 'line2', 'region', 'city', 'postalCode']),
      },
      [advice('Only the first address is recorded; any other is left out')],
    ),
  })

export const exactNetherlands = exact('Netherlands')
export const exactUk = exact('UK')
