import { addressFields } from './address-fields.ts'
import { choice, list, model, required, text } from './field.ts'
import { advice, canHaveMaximum, countryCode, maxItems, uniqueShortId } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const sage50 = model(
  {
    id: required(
      text(FIELD_TEXTS.id, [
        uniqueShortId('The customer ID must be unique, without spaces and have a maximum of 8 characters', 8),
        advice('The customer ID is converted to upper case before it is written'),
      ]),
    ),
    customerName: required(text(FIELD_TEXTS.customerName, [canHaveMaximum('The customer name', 60)])),
    contactName: text(FIELD_TEXTS.contactName, [canHaveMaximum('The contact name', 30)]),
    emailAddress: text(FIELD_TEXTS.emailAddress, [canHaveMaximum('The email address', 255)]),
    phone: text(FIELD_TEXTS.phone, [canHaveMaximum('The phone', 30)]),
    defaultCurrency: text(FIELD_TEXTS.defaultCurrency, [
      advice('Falls back to the base currency of the company'),
    ]),
    taxNumber: text(FIELD_TEXTS.taxNumber, [canHaveMaximum('The tax number', 20)]),
    status: choice(FIELD_TEXTS.status, [
      { value: 'Active', label: 'Active customer' },
      { value: 'Archived', label: 'Archived customer' },
    ]),
    addresses: list(
      FIELD_TEXTS.addresses,
      {
        line1: required(text(FIELD_TEXTS.line1)),
        ...addressFields(['line2', 'city', 'region']),
        countryCode: required(
          text(FIELD_TEXTS.countryCode, [
            countryCode('The country code must be a valid ISO 3166 code', { unaddressed: true }, ['XX']),
            advice('XX is a valid country code, for an unknown country', { unaddressed: true }),
          ]),
        ),
        ...addressFields(['postalCode']),
        type: choice(
          FIELD_TEXTS.addressType,
          [
            { value: 'Delivery', label: 'Delivery address' },
            { value: 'Unknown', label: 'Any other address' },
          ],
          [
            advice(
              'Addresses in the table of delivery addresses are of type Delivery; all others become Unknown',
            ),
          ],
          { alsoAllowed: ['Billing'] },
        ),
      },
      [maxItems('Only one address can be included in the addresses', 1)],
    ),
  },
  {
    rules: [advice('Writing needs Sage 50 2016 (v22) or later', { unaddressed: true })],
    fieldNames: 'camel',
  },
)
