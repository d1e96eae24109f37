import type { Customer } from '../../api/customers.ts'

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

export interface NamedValue {
  label: string
  value: string
}

/** Any JSON value as a short text. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Members of the record that this version of the desk does not know. */
export function otherMembers(customer: Customer): NamedValue[] {
  return Object.entries(customer)
    .filter(([name]) => !KNOWN.has(name))
    .map(([name, value]) => ({ label: name, value: asText(value) }))
}

export interface SupplementalGroup {
  name: string
  values: NamedValue[]
}

/** Supplemental data: objects under names of the client's own choosing, with arbitrary members. */
export function supplementalGroups(customer: Customer): SupplementalGroup[] {
  const content = customer.supplementalData?.content
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).map(([name, object]) => ({
    name,
    values:
      typeof object === 'object' && object !== null
        ? Object.entries(object).map(([label, value]) => ({ label, value: asText(value) }))
        : [{ label: name, value: asText(object) }],
  }))
}

const currencyNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })

/** "GBP · British Pound"; a code nobody knows stays alone. */
export function currencyWords(code: string | null | undefined): string {
  if (code == null || code.trim() === '') return ''
  try {
    const name = currencyNames.of(code.trim().toUpperCase())
    return name === undefined ? code : `${code} · ${name}`
  } catch {
    return code
  }
}
