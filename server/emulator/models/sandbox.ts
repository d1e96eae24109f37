import type { Field, Fields } from './field.ts'
import { ADDRESS_TYPE, PHONE_TYPE, STATUS } from './enums.ts'
import { group, list, model, required, text } from './field.ts'
import { WORDING } from './wording.ts'

/** Everything is required, at every level. */
function allRequired(fields: Fields): Fields {
  const withMembers = (field: Field): Field =>
    field.fields ? { ...field, fields: allRequired(field.fields) } : field
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, required(withMembers(field))]),
  )
}

const address = (): Fields => ({
  type: text(WORDING.addressType, [ADDRESS_TYPE]),
  line1: text(WORDING.line1),
  line2: text(WORDING.line2),
  city: text(WORDING.city),
  region: text(WORDING.region),
  country: text(WORDING.country),
  postalCode: text(WORDING.postalCode),
})

export const sandbox = model(
  allRequired({
    customerName: text(WORDING.customerName),
    contactName: text(WORDING.contactName),
    emailAddress: text(WORDING.emailAddress),
    defaultCurrency: text(WORDING.defaultCurrency),
    phone: text(WORDING.phone),
    addresses: list(WORDING.addresses, address()),
    contacts: list(WORDING.contacts, {
      name: text(WORDING.name),
      email: text(WORDING.email),
      phone: list(WORDING.phones, {
        number: text(WORDING.number),
        type: text(WORDING.phoneType, [PHONE_TYPE]),
      }),
      address: group(WORDING.address, address()),
      status: text(WORDING.contactStatus, [STATUS]),
      modifiedDate: { ...text(WORDING.modifiedDate), type: 'DateTime' },
    }),
    registrationNumber: text(WORDING.registrationNumber),
    taxNumber: text(WORDING.taxNumber),
    status: text(WORDING.status, [STATUS]),
    metadata: group(WORDING.metadata, { isDeleted: { ...text(WORDING.isDeleted), type: 'Boolean' } }),
  }),
)
