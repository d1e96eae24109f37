import { isJsonObject, own, toObject } from '../../src/lib/json.ts'
import type { JsonObject, JsonValue } from '../../src/lib/json.ts'
import type { AuditRuleId } from '../../src/model/audit/audit-rules.ts'

interface Planted {
  readonly rule: AuditRuleId
  /** The records with the defect in them, in the one whose ID is `PLANTED`. */
  readonly plant: (record: JsonObject) => readonly JsonObject[]
  /** Fields the platform has to have: elsewhere nothing may be found. */
  readonly fields: readonly string[]
  /** Platforms by their key, where having the field isn't enough. */
  readonly appliesTo?: (key: string) => boolean
}

function withMember(name: string, value: JsonValue) {
  return (record: JsonObject): JsonObject[] => [{ ...record, [name]: value }]
}

/** Changes the first item of a list. */
function withItem(list: string, change: JsonObject) {
  return (record: JsonObject): JsonObject[] => {
    const items = own(record, list)
    const [first, ...rest] = Array.isArray(items) ? (items as readonly JsonValue[]) : []
    const item = first !== undefined && isJsonObject(first) ? first : {}
    return [{ ...record, [list]: [{ ...item, ...change }, ...rest] }]
  }
}

function without(name: string) {
  return (record: JsonObject): JsonObject[] => [
    toObject(Object.entries(record).filter(([member]) => member !== name)),
  ]
}

/** NetSuite accepts both numbers and returns neither. */
const returnsNumbers = (key: string) => key !== 'akxx'
/** stdnum knows no register of the Netherlands. */
const hasKnownRegister = (key: string) => key !== 'qudb'

export const PLANTED: readonly Planted[] = [
  {
    rule: 'tax-number-missing',
    plant: without('taxNumber'),
    fields: ['taxNumber'],
    appliesTo: returnsNumbers,
  },
  {
    rule: 'tax-number-missing',
    plant: withMember('taxNumber', ' '),
    fields: ['taxNumber'],
    appliesTo: returnsNumbers,
  },
  {
    rule: 'registration-number-missing',
    plant: without('registrationNumber'),
    fields: ['registrationNumber'],
  },
  { rule: 'email-missing', plant: without('emailAddress'), fields: ['emailAddress'] },
  { rule: 'currency-missing', plant: without('defaultCurrency'), fields: ['defaultCurrency'] },
  { rule: 'country-missing', plant: withItem('addresses', { country: '' }), fields: ['addresses.country'] },
  { rule: 'country-missing', plant: withMember('addresses', []), fields: ['addresses.country'] },
  { rule: 'tax-number-invalid', plant: withMember('taxNumber', 'GB 980 7806 85'), fields: ['taxNumber'] },
  { rule: 'tax-number-invalid', plant: withMember('taxNumber', 'DE136695977'), fields: ['taxNumber'] },
  {
    rule: 'registration-number-invalid',
    plant: withMember('registrationNumber', '51-ABC'),
    fields: ['registrationNumber'],
    appliesTo: hasKnownRegister,
  },
  { rule: 'email-invalid', plant: withMember('emailAddress', 'kim at acme'), fields: ['emailAddress'] },
  { rule: 'email-invalid', plant: withItem('contacts', { email: 'kim@' }), fields: ['contacts.email'] },
  { rule: 'phone-invalid', plant: withMember('phone', '+44 20 79'), fields: ['phone'] },
  { rule: 'phone-invalid', plant: withMember('phone', 'ask Kim'), fields: ['phone'] },
  {
    rule: 'phone-invalid',
    plant: withItem('contacts', { phone: [{ type: 'Unknown', number: '12' }] }),
    fields: ['contacts.phone.number'],
  },
  { rule: 'currency-unknown', plant: withMember('defaultCurrency', 'XXX'), fields: ['defaultCurrency'] },
  { rule: 'currency-unknown', plant: withMember('defaultCurrency', 'Pound'), fields: ['defaultCurrency'] },
  { rule: 'stray-characters', plant: withMember('customerName', 'Birch & Co '), fields: ['customerName'] },
  {
    rule: 'stray-characters',
    plant: withMember('customerName', 'Birch\u200b & Co'),
    fields: ['customerName'],
  },
  {
    rule: 'stray-characters',
    plant: withItem('addresses', { city: 'New  York' }),
    fields: ['addresses.city'],
  },
  {
    rule: 'contact-without-details',
    plant: withItem('contacts', { email: '', phone: [], address: { type: 'Billing' } }),
    fields: ['contacts.phone'],
  },
  {
    rule: 'archived-twin',
    plant: (record) => [record, { ...record, id: 'TWIN', customerName: 'BIRCH & Co', status: 'Archived' }],
    fields: [],
  },
  { rule: 'date-impossible', plant: withMember('sourceModifiedDate', '0001-01-01T00:00:00'), fields: [] },
  { rule: 'date-impossible', plant: withMember('modifiedDate', '2062-11-20T00:00:00Z'), fields: [] },
  { rule: 'date-impossible', plant: withMember('sourceModifiedDate', 'yesterday'), fields: [] },
]
