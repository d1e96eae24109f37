import { addressFields } from './address-fields.ts'
import { choice, choices, group, list, model, required, text } from './field.ts'
import { abn, advice, exactLength, lengthBetween, maxItems, maxItemsWhere, somethingInEach } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

const addressLines = () =>
  addressFields(['line1', 'city', 'region', 'postalCode', 'country'], {
    line1: [lengthBetween(1, 255)],
    city: [lengthBetween(1, 255)],
    region: [lengthBetween(1, 255)],
    postalCode: [lengthBetween(1, 11)],
    country: [lengthBetween(1, 255)],
  })

export const myob = model({
  customerName: required(text(FIELD_TEXTS.customerName, [lengthBetween(1, 50)])),
  contactName: text(FIELD_TEXTS.contactName, [lengthBetween(1, 25)]),
  emailAddress: text(FIELD_TEXTS.emailAddress, [lengthBetween(1, 255)]),
  phone: text(FIELD_TEXTS.phone, [lengthBetween(1, 21)]),
  addresses: list(FIELD_TEXTS.addresses, {
    type: required(choice(FIELD_TEXTS.addressType, choices('Billing', 'Delivery'))),
    ...addressLines(),
  }),
  contacts: list(
    FIELD_TEXTS.contacts,
    {
      name: text(FIELD_TEXTS.name, [lengthBetween(1, 25)]),
      email: text(FIELD_TEXTS.email, [lengthBetween(1, 255)]),
      phone: list(
        FIELD_TEXTS.phones,
        {
          number: required(text(FIELD_TEXTS.number, [lengthBetween(1, 21)])),
          type: choice(
            FIELD_TEXTS.phoneType,
            choices('Unknown', 'Fax'),
            [advice('Leave empty or choose Unknown for a phone, Fax for a fax')],
            { alsoAllowed: ['Primary', 'Landline', 'Mobile'] },
          ),
        },
        [
          maxItemsWhere('Must contain a maximum of 3 phone numbers', 3, 'type', ['Fax'], true),
          maxItemsWhere('Must contain a maximum of 1 fax number', 1, 'type', ['Fax']),
        ],
      ),
      address: required(
        group(FIELD_TEXTS.address, {
          type: required(choice(FIELD_TEXTS.addressType, choices('Billing', 'Delivery', 'Unknown'))),
          ...addressLines(),
        }),
      ),
    },
    [
      maxItems('Must have at most five contacts', 5),
      somethingInEach('Must have at least one piece of contact information'),
    ],
  ),
  registrationNumber: text(FIELD_TEXTS.registrationNumber, [
    abn('Must be a valid ABN (Australian Business Number), in the format XX XXX XXX XXX'),
    exactLength('Must have a length of 14 characters', 14),
  ]),
  taxNumber: text(FIELD_TEXTS.taxNumber, [lengthBetween(1, 19)]),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
})
