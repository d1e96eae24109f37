import type { Field, Fields } from './field.ts'
import { ADDRESS_TYPE, PHONE_TYPE, STATUS } from './enums.ts'
import { group, list, model, required, text } from './field.ts'
import { FIELD_TEXTS } from './field-texts.ts'

/** Everything is required, at every level. */
function allRequired(fields: Fields): Fields {
  const withMembers = (field: Field): Field =>
    field.fields ? { ...field, fields: allRequired(field.fields) } : field
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, required(withMembers(field))]),
  )
}

const address = (): Fields => ({
  type: text(FIELD_TEXTS.addressType, [ADDRESS_TYPE]),
  line1: text(FIELD_TEXTS.line1),
  line2: text(FIELD_TEXTS.line2),
  city: text(FIELD_TEXTS.city),
  region: text(FIELD_TEXTS.region),
  country: text(FIELD_TEXTS.country),
  postalCode: text(FIELD_TEXTS.postalCode),
})

export const sandbox = model(
  allRequired({
    customerName: text(FIELD_TEXTS.customerName),
    contactName: text(FIELD_TEXTS.contactName),
    emailAddress: text(FIELD_TEXTS.emailAddress),
    defaultCurrency: text(FIELD_TEXTS.defaultCurrency),
    phone: text(FIELD_TEXTS.phone),
    addresses: list(FIELD_TEXTS.addresses, address()),
    contacts: list(FIELD_TEXTS.contacts, {
      name: text(FIELD_TEXTS.name),
      email: text(FIELD_TEXTS.email),
      phone: list(FIELD_TEXTS.phones, {
        number: text(FIELD_TEXTS.number),
        type: text(FIELD_TEXTS.phoneType, [PHONE_TYPE]),
      }),
      address: group(FIELD_TEXTS.address, address()),
      status: text(FIELD_TEXTS.contactStatus, [STATUS]),
      modifiedDate: { ...text(FIELD_TEXTS.modifiedDate), type: 'DateTime' },
    }),
    registrationNumber: text(FIELD_TEXTS.registrationNumber),
    taxNumber: text(FIELD_TEXTS.taxNumber),
    status: text(FIELD_TEXTS.status, [STATUS]),
    metadata: group(FIELD_TEXTS.metadata, { isDeleted: { ...text(FIELD_TEXTS.isDeleted), type: 'Boolean' } }),
  }),
)
