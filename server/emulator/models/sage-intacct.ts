import { addressFields } from './address-fields.ts'
import { intacctCountries } from './codes.ts'
import type { Check } from './field.ts'
import { choice, choices, list, model, required, text } from './field.ts'
import { between, maxItems, noGreaterThan } from './rules.ts'
import { FIELD_TEXTS } from './field-texts.ts'

const currency = (value: string, label: string) => ({ value, label })

const needsId: Check = (value, { settings, customerId }) =>
  !value && !settings.autoNumbering && customerId === undefined
    ? 'must be supplied as auto-numbering is not enabled for the company'
    : undefined

const needsAddressWithCountry: Check = (value, { customer }) => {
  if (!customer['taxNumber']) return undefined
  const hasCountry =
    Array.isArray(value) && value.some((address: { country?: unknown } | null) => address?.country)
  return hasCountry ? undefined : 'must hold an address with a country when a tax number is supplied'
}

const needsCountry: Check = (value, { customer }) =>
  customer['taxNumber'] && !value ? 'must be supplied with a tax number' : undefined

export const sageIntacct = model({
  id: text(FIELD_TEXTS.id, [
    {
      kind: 'warning',
      text: 'Required if auto-numbering is not enabled for the Sage Intacct company',
      check: needsId,
      onAbsent: true,
    },
  ]),
  customerName: required(text(FIELD_TEXTS.customerName, [between(1, 100)])),
  contactName: required(text(FIELD_TEXTS.contactName, [between(1, 200)])),
  status: required(choice(FIELD_TEXTS.status, choices('Active', 'Archived'))),
  phone: text(FIELD_TEXTS.phone, [noGreaterThan(30)]),
  emailAddress: text(FIELD_TEXTS.emailAddress, [noGreaterThan(200)]),
  taxNumber: text(FIELD_TEXTS.taxNumber, [noGreaterThan(20)]),
  defaultCurrency: choice(FIELD_TEXTS.defaultCurrency, [
    currency('AUD', 'Dollar (Australia)'),
    currency('CAD', 'Dollar (Canada)'),
    currency('GBP', 'Pound'),
    currency('USD', 'Dollar (United States)'),
    currency('ZAR', 'South African rand'),
  ]),
  addresses: list(
    FIELD_TEXTS.addresses,
    {
      ...addressFields(['line1', 'line2', 'city', 'region', 'postalCode'], {
        line1: [noGreaterThan(200)],
        line2: [noGreaterThan(200)],
        city: [noGreaterThan(80)],
        region: [noGreaterThan(40)],
        postalCode: [noGreaterThan(30)],
      }),
      country: choice(FIELD_TEXTS.country, intacctCountries(), [
        { kind: 'warning', text: 'Required if TaxNumber is given', check: needsCountry, onAbsent: true },
      ]),
    },
    [
      maxItems('If given, must contain only 1 address', 1),
      {
        kind: 'warning',
        text: 'If TaxNumber is given, an Address with a Country is required',
        check: needsAddressWithCountry,
        onAbsent: true,
      },
    ],
  ),
})
