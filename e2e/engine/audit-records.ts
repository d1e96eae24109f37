import type { Customer } from '../../server/emulator/codat/wire.ts'
import { findPlatform } from '../../server/emulator/codat/platforms.ts'
import { makeCustomers } from '../../server/emulator/books/make-customers.ts'
import type { Random } from '../../server/emulator/books/random.ts'
import { createRandom } from '../../server/emulator/books/random.ts'
import { returnedBy } from '../../server/emulator/books/returned.ts'
import type { Field, Fields, Model } from '../../server/emulator/models/field.ts'
import { modelOf } from '../../server/emulator/models/model-of.ts'
import { pushOption } from '../../server/emulator/models/push-option.ts'
import { modelErrors } from '../../server/emulator/push/push-validation.ts'
import { asJsonObject, toObject } from '../../src/lib/json.ts'
import type { JsonObject, JsonValue } from '../../src/lib/json.ts'
import { auditCustomers } from '../../src/model/audit/audit-customers.ts'
import type { Audit } from '../../src/model/audit/audit-customers.ts'
import { countryCodeOf } from '../../src/model/audit/country-of.ts'
import { textIn } from '../../src/model/audit/record-texts.ts'
import type { ModelNode } from '../../src/model/model-node.ts'
import { parseModel } from '../../src/model/parse/push-option.ts'
import { defaultValues } from '../../src/model/values/default-values.ts'
import { toPayload } from '../../src/model/values/payload.ts'

/** Every platform whose model the emulator holds. */
export const PLATFORM_KEYS = [
  'trji',
  'qudb',
  'pbbf',
  'fbrh',
  'vxvy',
  'pdvj',
  'akxx',
  'pqsw',
  'qhyg',
  'ndsk',
  'hbql',
  'tgff',
  'knfz',
  'mqjo',
  'gbol',
] as const

export const idOf = (record: JsonObject): string => textIn(record, 'id')

export const NOW = Date.UTC(2026, 10, 23, 12)

export interface AuditedPlatform {
  readonly key: string
  readonly name: string
  /** As the emulator enforces it. */
  readonly enforced: Model
  /** As it is served, and read by the audit. */
  readonly parsed: ModelNode
  /** Whether it has a field: `contacts.email`. */
  readonly has: (path: string) => boolean
}

function hasField(fields: Fields, path: string): boolean {
  const [name = '', ...rest] = path.split('.')
  const field = fields[name] ?? (name === 'country' ? fields['countryCode'] : undefined)
  return field !== undefined && (rest.length === 0 || hasField(field.fields ?? {}, rest.join('.')))
}

/** The record with other members; a function, since `map` with a spread reads as a slip. */
export const withMembers = (record: JsonObject, members: JsonObject): JsonObject => ({
  ...record,
  ...members,
})

export function platformOf(key: string): AuditedPlatform {
  const enforced = modelOf(key)
  const name = findPlatform(key)?.name
  const parsed = enforced && parseModel(pushOption(enforced))
  if (!enforced || !parsed || name === undefined) throw new Error(`No model for ${key}`)
  return { key, name, enforced, parsed, has: (path) => hasField(enforced.fields, path) }
}

export function auditOf(platform: AuditedPlatform, records: readonly JsonObject[]): Audit {
  return auditCustomers(records, {
    platform: { integrationKey: platform.key, platformName: platform.name },
    model: platform.parsed,
    now: NOW,
  })
}

/** What the emulator says to records that are sent as the form would send them without an edit. */
export function rejectedBy(platform: AuditedPlatform, records: readonly JsonObject[]): Map<string, string[]> {
  const others = new Map(records.map((record) => [idOf(record), customerOf(record)]))
  const rejected = new Map<string, string[]>()
  for (const record of records) {
    const body = toPayload(platform.parsed, defaultValues(platform.parsed, record), record)
    const errors = modelErrors(platform.enforced, body, {
      customer: body,
      customerId: idOf(record),
      // What only the company's settings can tell isn't in question.
      settings: { baseCurrency: 'GBP', multiCurrency: true, autoNumbering: true, otherNames: [] },
      others,
    })
    if (errors.length > 0)
      rejected.set(
        idOf(record),
        errors.map(({ message }) => message ?? ''),
      )
  }
  return rejected
}

/** The rules of the emulator read a customer's members by name. */
const customerOf = (record: JsonObject) => record as unknown as Customer

/** Customers as the emulator's books hold them and a read returns them. */
export function madeRecords({ key }: AuditedPlatform, count: number, seed: string): JsonObject[] {
  return makeCustomers(key, count, seed).map((customer) => asJsonObject(returnedBy(key)(customer)))
}

const ODD_TEXTS = [
  '',
  ' ',
  'GB',
  'XX',
  'United Kingdom',
  'GBP',
  'XXX',
  'Unknown',
  'Fax',
  'Active',
  'Archived',
  'kim@acme.example',
  'kim@',
  '51 824 753 556',
  '12345678901234567890',
  '1',
  'Two words',
  '2026-11-01T00:00:00Z',
  'never',
  '🦊'.repeat(13),
] as const

/** Codat's own kinds and states, which models list in part. */
const CODAT_CHOICES = [
  'Unknown',
  'Billing',
  'Delivery',
  'Primary',
  'Landline',
  'Mobile',
  'Fax',
  'Active',
  'Archived',
] as const

/** What a platform accepts for a text of this name. */
const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  email: 'kim@acme.example',
  emailAddress: 'ap@acme.example',
  country: 'GB',
  countryCode: 'GB',
  defaultCurrency: 'GBP',
  modifiedDate: '2026-11-01T00:00:00Z',
  status: 'Active',
  type: 'Unknown',
  postalCode: 'M1 1AA',
}

const REGISTRATION_NUMBERS: Readonly<Record<string, string>> = {
  pdvj: '51 824 753 556',
  qudb: '12345678901234567890',
}

/** One generated record: `faults` is how often a field of it goes wrong. */
interface Maker {
  readonly key: string
  readonly random: Random
  readonly faults: number
}

function plainText({ key, random }: Maker, name: string, field: Field): string {
  const [first, ...rest] = field.choices?.map(({ value }) => value) ?? []
  if (first !== undefined) return random.pick([first, ...rest])
  if (name === 'registrationNumber') return REGISTRATION_NUMBERS[key] ?? random.fill('########')
  return PLAIN_TEXTS[name] ?? random.fill('????? ###')
}

function wrongText(random: Random, field: Field): string {
  if (field.choices && random.chance(0.6)) return random.pick(CODAT_CHOICES)
  return random.chance(0.5) ? random.pick(ODD_TEXTS) : `${'x '.repeat(random.int(1, 260))}x`
}

/** A value of a field: as a platform wants it, odd, too long, or none. */
function someValue(maker: Maker, name: string, field: Field): JsonValue | undefined {
  const { random, faults } = maker
  const isWrong = random.chance(faults)
  if (field.required ? isWrong && random.chance(0.3) : random.chance(0.2)) return undefined
  // The one switch there is says whether the record was deleted: then there is nothing to send.
  if (field.type === 'Boolean') return false
  if (field.type === 'Object') return someMembers(maker, field.fields ?? {})
  if (field.type === 'Array') {
    const count = isWrong ? random.int(0, 6) : 1
    return Array.from({ length: count }, () => someMembers(maker, field.fields ?? {}))
  }
  return isWrong ? wrongText(random, field) : plainText(maker, name, field)
}

function someMembers(maker: Maker, fields: Fields): JsonObject {
  return toObject(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = someValue(maker, name, field)
      // Records have the code under the country's own name.
      return value === undefined ? [] : [[name === 'countryCode' ? 'country' : name, value] as const]
    }),
  )
}

/** Records without a fault, with few and with many. */
export function generatedRecords(
  { key, enforced }: AuditedPlatform,
  count: number,
  seed: string,
): JsonObject[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const faults = random.pick([0, 0.05, 0.2])
    return { ...someMembers({ key, random, faults }, enforced.fields), id: `C${index}` }
  })
}

interface Home {
  readonly country: string
  readonly phone: string
  readonly taxNumber: string
  readonly registrationNumber: string
}

/** Numbers from the manuals of their offices, and phone numbers set aside for fiction. */
const BRITISH: Home = {
  country: 'GB',
  phone: '+44 20 7946 0123',
  taxNumber: 'GB 980 7806 84',
  registrationNumber: '01234567',
}
const HOMES: Readonly<Record<string, Home>> = {
  pdvj: {
    country: 'AU',
    phone: '+61 2 5550 0123',
    taxNumber: '51 824 753 556',
    registrationNumber: '51 824 753 556',
  },
  qudb: {
    country: 'NL',
    phone: '+31 20 123 4567',
    taxNumber: 'NL4495445B01',
    registrationNumber: '12345678901234567890',
  },
}

function completeText(home: Home, name: string, field: Field): string {
  if (name === 'country' || name === 'countryCode') {
    const choice = field.choices?.find(({ value, label }) =>
      [value, label].some((text) => countryCodeOf(text) === home.country),
    )
    return choice?.value ?? home.country
  }
  if (field.choices) return field.choices[0]?.value ?? ''
  if (name === 'phone' || name === 'number') return home.phone
  if (name === 'taxNumber' || name === 'registrationNumber') return home[name]
  return PLAIN_TEXTS[name] ?? 'Birch & Co'
}

function completeMembers(home: Home, fields: Fields): JsonObject {
  const valueOf = (name: string, field: Field): JsonValue => {
    if (field.type === 'Boolean') return false
    if (field.type === 'Object') return completeMembers(home, field.fields ?? {})
    if (field.type === 'Array') return [completeMembers(home, field.fields ?? {})]
    return completeText(home, name, field)
  }
  return toObject(
    Object.entries(fields).map(
      ([name, field]) => [name === 'countryCode' ? 'country' : name, valueOf(name, field)] as const,
    ),
  )
}

/** A record with every field its platform has, each as it should be. */
export function completeRecord({ key, enforced }: AuditedPlatform, id = 'WHOLE'): JsonObject {
  const members = completeMembers(HOMES[key] ?? BRITISH, enforced.fields)
  return { ...members, id, modifiedDate: '2026-11-20T00:00:00Z', sourceModifiedDate: '2026-11-01T10:00:00' }
}
