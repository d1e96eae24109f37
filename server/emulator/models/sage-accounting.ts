import { addressFields } from './address-fields.ts'
import { sageAccountingCountries } from './codes.ts'
import { choice, list, model, required, text } from './field.ts'
import { advice, hintAsWarning } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

export const sageAccounting = model({
  customerName: required(text(FIELD_TEXTS.customerName)),
  defaultCurrency: text(FIELD_TEXTS.defaultCurrency, [
    advice('Falls back to the base currency of the company'),
  ]),
  contactName: text(FIELD_TEXTS.contactName),
  emailAddress: text(FIELD_TEXTS.emailAddress),
  phone: text(FIELD_TEXTS.phone),
  taxNumber: text(FIELD_TEXTS.taxNumber),
  addresses: list(
    FIELD_TEXTS.addresses,
    {
      // Enforced by the mark itself, like every required member.
      line1: required(
        text(FIELD_TEXTS.line1, [
          hintAsWarning('If you are adding an address to this customer, you must include its first line'),
        ]),
      ),
      ...addressFields(['line2', 'city', 'region', 'postalCode']),
      country: choice(FIELD_TEXTS.country, sageAccountingCountries()),
    },
    [advice('Can contain a maximum of two addresses: the main one and one for deliveries')],
  ),
})
