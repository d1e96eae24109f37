import type { ModelOption } from './model-node.ts'

/**
 * What the Customer schema of the API adds to a create/update model that leaves things open.
 * Source: Customer, Address, Contact and PhoneNumber of the Accounting API.
 */
const statuses = ['Active', 'Archived']
const addressTypes = ['Billing', 'Delivery', 'Unknown']
const phoneTypes = ['Primary', 'Landline', 'Mobile', 'Fax', 'Unknown']

const choices: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', statuses],
  ['contacts[].status', statuses],
  ['addresses[].type', addressTypes],
  ['contacts[].address.type', addressTypes],
  ['contacts[].phone[].type', phoneTypes],
])

/** Values of members that are enumerations in the Customer schema, for models that list none. */
export function schemaOptions(template: string): readonly ModelOption[] | null {
  return choices.get(template)?.map((value) => ({ value, label: value })) ?? null
}

const freeTextNames: ReadonlySet<string> = new Set([
  'name',
  'customerName',
  'contactName',
  'email',
  'emailAddress',
  'phone',
  'number',
  'line1',
  'line2',
  'city',
  'region',
  'postalCode',
  'registrationNumber',
  'taxNumber',
])

/**
 * Names, numbers and address lines are the person's own words: options given for them are special values among
 * others (FreeAgent's contact name "Billing Email"), not a closed list.
 */
export function isFreeText(name: string): boolean {
  return freeTextNames.has(name)
}

/** Dates Codat keeps about a record. They are never part of a write, even when a model lists them at the top. */
const bookkeepingNames: ReadonlySet<string> = new Set(['modifiedDate', 'sourceModifiedDate'])

export function isBookkeeping(template: string): boolean {
  return bookkeepingNames.has(template)
}

/** A member that only this model calls so; records carry the same value under another name. */
const readAs: ReadonlyMap<string, string> = new Map([['countryCode', 'country']])

/** The name under which records carry a member that the model lists as `name`: Sage 50's `countryCode`. */
export function readName(name: string, siblingNames: ReadonlySet<string>): string {
  const other = readAs.get(name)
  return other === undefined || siblingNames.has(other) ? name : other
}

export function isStatus(template: string): boolean {
  return template === 'status' || template === 'contacts[].status'
}

const ARCHIVED = 'Archived'

function inactiveOption(options: readonly ModelOption[] | null): ModelOption | undefined {
  return options?.find((option) => option.value.toLowerCase() === 'inactive')
}

/** Xero offers `InActive`; records say `Archived`, which is the only word the Customer schema knows. */
export function statusToForm(stored: string, options: readonly ModelOption[] | null): string {
  const listed = options?.some((option) => option.value === stored) ?? false
  return stored.toLowerCase() === ARCHIVED.toLowerCase() && !listed
    ? (inactiveOption(options)?.value ?? stored)
    : stored
}

/** The other way: the choice `InActive` travels as `Archived`. */
export function statusToWire(chosen: string, options: readonly ModelOption[] | null): string {
  return chosen === inactiveOption(options)?.value ? ARCHIVED : chosen
}

export function isArchivedStatus(chosen: string): boolean {
  return chosen === ARCHIVED || chosen.toLowerCase() === 'inactive'
}
