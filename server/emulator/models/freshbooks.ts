import { addressFields, ALL_LINES } from './address-fields.ts'
import { freshBooksCurrencies } from './codes.ts'
import { choice, list, model, required, text } from './field.ts'
import { advice, email, maxItems } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

const SPLIT_NAME = 'What stands before the first space becomes the first name, the rest the last name'

export const freshBooks = model({
  emailAddress: required(text(FIELD_TEXTS.emailAddress, [email('Must be a valid email address')])),
  customerName: text(FIELD_TEXTS.customerName),
  phone: text(FIELD_TEXTS.phone),
  contactName: text(FIELD_TEXTS.contactName, [advice(SPLIT_NAME)]),
  defaultCurrency: choice(FIELD_TEXTS.defaultCurrency, freshBooksCurrencies()),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  addresses: list(FIELD_TEXTS.addresses, addressFields(ALL_LINES), [
    maxItems('No more than two addresses can be added', 2),
  ]),
  contacts: list(FIELD_TEXTS.contacts, {
    email: required(text(FIELD_TEXTS.email)),
    name: required(text(FIELD_TEXTS.name, [advice(SPLIT_NAME)])),
    phone: required(
      list(FIELD_TEXTS.phones, { number: required(text(FIELD_TEXTS.number)) }, [
        maxItems('No more than two phone numbers of a contact can be added', 2),
      ]),
    ),
  }),
})
