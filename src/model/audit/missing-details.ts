import { isBlank, own } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { AuditRuleId } from './audit-rules.ts'
import type { AuditScope } from './audit-scope.ts'
import type { Found } from './finding.ts'
import { findingTexts } from './messages.ts'
import { hasText, itemsIn, textIn } from './record-texts.ts'

const members: readonly { readonly rule: AuditRuleId; readonly name: string }[] = [
  { rule: 'tax-number-missing', name: 'taxNumber' },
  { rule: 'registration-number-missing', name: 'registrationNumber' },
  { rule: 'email-missing', name: 'emailAddress' },
  { rule: 'currency-missing', name: 'defaultCurrency' },
]

const details = ['email', 'phone', 'address'] as const

function contactsWithoutDetails(record: JsonObject, scope: AuditScope): Found[] {
  const known = details.filter(
    (name) => scope.holds(`contacts[].${name}`) || scope.holds(`contacts[].${name}[].number`),
  )
  // A platform that keeps names alone has nothing else to fill in.
  if (known.length === 0) return []
  return itemsIn(record, 'contacts')
    .filter(({ item }) => details.every((name) => isEmptyDetail(item, name)))
    .map(({ item, place }) => ({
      rule: 'contact-without-details' as const,
      path: `contacts.${place}`,
      value: textIn(item, 'name'),
      problem: findingTexts.noDetails,
    }))
}

/** The kind of an address or of a number is no detail. */
function isEmptyDetail(contact: JsonObject, name: (typeof details)[number]): boolean {
  const value = own(contact, name) ?? null
  if (name === 'phone') return itemsIn(contact, 'phone').every(({ item }) => !hasText(item, 'number'))
  if (name === 'address' && typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).every(([member, text]) => member === 'type' || isBlank(text))
  return isBlank(value)
}

function missingCountry(record: JsonObject, scope: AuditScope): Found[] {
  if (!scope.expects('addresses[].country')) return []
  const addresses = itemsIn(record, 'addresses')
  if (addresses.some(({ item }) => hasText(item, 'country'))) return []
  const first = addresses[0]
  const path = first === undefined ? 'addresses' : `addresses.${first.place}.country`
  return [{ rule: 'country-missing', path, value: '', problem: findingTexts.missing }]
}

/** Details that lenders, tax offices and mail need, and that the platform could hold. */
export function missingDetails(record: JsonObject, scope: AuditScope): Found[] {
  const missing = members
    .filter(({ name }) => scope.expects(name) && !hasText(record, name))
    .map(({ rule, name }) => ({ rule, path: name, value: '', problem: findingTexts.missing }))
  return [...missing, ...missingCountry(record, scope), ...contactsWithoutDetails(record, scope)]
}
