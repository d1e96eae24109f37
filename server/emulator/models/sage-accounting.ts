import { addressFields } from './address-fields.ts'
import { sageAccountingCountries } from './codes.ts'
import { choice, list, model, required, text } from './field.ts'
import { advice, hintAsWarning } from './rules.ts'
import { WORDING } from './wording.ts'

export const sageAccounting = model({
  customerName: required(text(WORDING.customerName)),
  defaultCurrency: text(WORDING.defaultCurrency, [advice('Falls back to the base currency of the company')]),
  contactName: text(WORDING.contactName),
  emailAddress: text(WORDING.emailAddress),
  phone: text(WORDING.phone),
  taxNumber: text(WORDING.taxNumber),
  addresses: list(
    WORDING.addresses,
    {
      // Enforced by the mark itself, like every required member.
      line1: required(
        text(WORDING.line1, [
          hintAsWarning('If you are adding an address to this customer, you must include its first line'),
        ]),
      ),
      ...addressFields(['line2', 'city', 'region', 'postalCode']),
      country: choice(WORDING.country, sageAccountingCountries()),
    },
    [advice('Can contain a maximum of two addresses: the main one and one for deliveries')],
  ),
})
