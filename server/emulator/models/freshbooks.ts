import { addressFields, ALL_LINES } from './address-fields.ts'
import { freshBooksCurrencies } from './codes.ts'
import { choice, list, model, required, text } from './field.ts'
import { advice, email, maxItems } from './rules.ts'
import { WORDING } from './wording.ts'

const SPLIT_NAME = 'What stands before the first space becomes the first name, the rest the last name'

export const freshBooks = model({
  emailAddress: required(text(WORDING.emailAddress, [email('Must be a valid email address')])),
  customerName: text(WORDING.customerName),
  phone: text(WORDING.phone),
  contactName: text(WORDING.contactName, [advice(SPLIT_NAME)]),
  defaultCurrency: choice(WORDING.defaultCurrency, freshBooksCurrencies()),
  taxNumber: text(WORDING.taxNumber),
  addresses: list(WORDING.addresses, addressFields(ALL_LINES), [
    maxItems('No more than two addresses can be added', 2),
  ]),
  contacts: list(WORDING.contacts, {
    email: required(text(WORDING.email)),
    name: required(text(WORDING.name, [advice(SPLIT_NAME)])),
    phone: required(
      list(WORDING.phones, { number: required(text(WORDING.number)) }, [
        maxItems('No more than two phone numbers of a contact can be added', 2),
      ]),
    ),
  }),
})
