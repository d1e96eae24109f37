import type { Customer } from '../../api/customers.ts'
import { currencyName } from '../../lib/format/code-names.ts'
import { humanise } from '../../model/names.ts'

/** Members that have a place of their own on the record; any other is listed as it came. */
const KNOWN = new Set([
  'id',
  'customerName',
  'contactName',
  'emailAddress',
  'defaultCurrency',
  'phone',
  'addresses',
  'contacts',
  'registrationNumber',
  'taxNumber',
  'status',
  'metadata',
  'supplementalData',
  'modifiedDate',
  'sourceModifiedDate',
])

/** Whether the record has a place for a member; the status stands in its head. */
export function isKnownMember(name: string): boolean {
  return KNOWN.has(name)
}

export interface NamedValue {
  label: string
  value: string
}

/** Any JSON value as a short text. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Members of the record that this version does not know. */
export function otherMembers(customer: Customer): NamedValue[] {
  return Object.entries(customer)
    .filter(([name]) => !KNOWN.has(name))
    .map(([name, value]) => ({ label: humanise(name), value: asText(value) }))
}

export interface SupplementalGroup {
  name: string
  values: NamedValue[]
}

/** The members of any JSON value; a plain value is one without a name of its own. */
function membersOf(value: unknown, name: string): NamedValue[] {
  if (typeof value !== 'object' || value === null) return [{ label: name, value: asText(value) }]
  return Object.entries(value).map(([label, member]) => ({ label, value: asText(member) }))
}

/**
 * Supplemental data: objects under names of the client's own choosing, with arbitrary members. What is not in the
 * place the API describes is shown all the same.
 */
export function supplementalGroups(customer: Customer): SupplementalGroup[] {
  const { supplementalData: data } = customer
  if (data === undefined || data === null) return []
  const { content, ...beside } =
    typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : { content: data }
  const groups =
    typeof content === 'object' && content !== null
      ? Object.entries(content).map(([name, object]) => ({ name, values: membersOf(object, name) }))
      : content === undefined || content === null
        ? []
        : [{ name: 'content', values: membersOf(content, 'content') }]
  return [
    ...groups,
    ...Object.entries(beside).map(([name, object]) => ({ name, values: membersOf(object, name) })),
  ]
}

/** "GBP · British Pound"; a code nobody knows stays alone. */
export function currencyText(code: string | null | undefined): string {
  if (code == null || code.trim() === '') return ''
  const name = currencyName(code)
  return name === undefined ? code : `${code} · ${name}`
}
