import { addressFields } from './address-fields.ts'
import { choice, choices, group, list, model, required, text } from './field.ts'
import { abn, advice, exactLength, lengthBetween, maxItems, maxItemsWhere, somethingInEach } from './rules.ts'
import { WORDING } from './wording.ts'

const addressLines = () =>
  addressFields(['line1', 'city', 'region', 'postalCode', 'country'], {
    line1: [lengthBetween(1, 255)],
    city: [lengthBetween(1, 255)],
    region: [lengthBetween(1, 255)],
    postalCode: [lengthBetween(1, 11)],
    country: [lengthBetween(1, 255)],
  })

export const myob = model({
  customerName: required(text(WORDING.customerName, [lengthBetween(1, 50)])),
  contactName: text(WORDING.contactName, [lengthBetween(1, 25)]),
  emailAddress: text(WORDING.emailAddress, [lengthBetween(1, 255)]),
  phone: text(WORDING.phone, [lengthBetween(1, 21)]),
  addresses: list(WORDING.addresses, {
    type: required(choice(WORDING.addressType, choices('Billing', 'Delivery'))),
    ...addressLines(),
  }),
  contacts: list(
    WORDING.contacts,
    {
      name: text(WORDING.name, [lengthBetween(1, 25)]),
      email: text(WORDING.email, [lengthBetween(1, 255)]),
      phone: list(
        WORDING.phones,
        {
          number: required(text(WORDING.number, [lengthBetween(1, 21)])),
          type: choice(
            WORDING.phoneType,
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
        group(WORDING.address, {
          type: required(choice(WORDING.addressType, choices('Billing', 'Delivery', 'Unknown'))),
          ...addressLines(),
        }),
      ),
    },
    [
      maxItems('Must have at most five contacts', 5),
      somethingInEach('Must have at least one piece of contact information'),
    ],
  ),
  registrationNumber: text(WORDING.registrationNumber, [
    abn('Must be a valid ABN (Australian Business Number), in the format XX XXX XXX XXX'),
    exactLength('Must have a length of 14 characters', 14),
  ]),
  taxNumber: text(WORDING.taxNumber, [lengthBetween(1, 19)]),
  status: required(choice(WORDING.status, choices('Active', 'Archived'))),
})
