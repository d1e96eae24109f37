import type { ModelNode } from '../model-node.ts'
import { plainName } from '../names.ts'
import { offeredFields, targetAt } from './target.ts'

/** What people call fields in their own files, by the end of a field's path. The first that the model has is meant. */
const USUAL_NAMES: readonly (readonly [paths: readonly string[], names: string])[] = [
  [['id'], 'id, customer id, codat id, record id'],
  [
    ['customerName'],
    'name, customer, company, company name, business, business name, client, client name, account name, organisation, organization, legal name, display name',
  ],
  [['contactName'], 'contact, contact person, primary contact, attention, attn, full name'],
  [['emailAddress', 'contacts[0].email'], 'email, mail, email address, main email'],
  [['phone', 'contacts[0].phone[0].number'], 'phone, telephone, tel, phone number, telephone number, mobile'],
  [['defaultCurrency'], 'currency, currency code, default currency'],
  [
    ['taxNumber'],
    'vat, vat number, vat no, tax id, tax no, tax code, gst, gst number, abn, ein, tin, btw, ust id',
  ],
  [
    ['registrationNumber'],
    'company number, company no, registration, registration no, company registration number, reg number, kvk',
  ],
  [
    ['addresses[0].line1'],
    'address, street, address 1, address line 1, line 1, street address, billing address',
  ],
  [['addresses[0].line2'], 'address 2, address line 2, line 2, street 2'],
  [['addresses[0].city'], 'city, town, suburb, city town'],
  [['addresses[0].region'], 'state, county, province, region, state province'],
  [['addresses[0].postalCode'], 'zip, zip code, postcode, post code, postal code, plz'],
  [['addresses[0].country', 'addresses[0].countryCode'], 'country, country code'],
  [['sourceModifiedDate'], 'source modified date, last modified, changed'],
  [['modifiedDate'], 'modified date'],
]

/** By a name without spaces and signs, the path that is meant. */
function namedPaths(model: ModelNode): Map<string, string> {
  const paths = new Map<string, string>()
  const add = (name: string, path: string): void => {
    if (!paths.has(plainName(name))) paths.set(plainName(name), path)
  }
  // The model's own words come first, whatever else they may mean elsewhere.
  const fields = offeredFields(model)
  for (const { path, label } of fields) {
    add(path, path)
    add(label, path)
  }
  for (const [meant, names] of USUAL_NAMES) {
    const path = meant.find((one) => targetAt(model, one) !== null)
    if (path !== undefined) for (const name of names.split(', ')) add(name, path)
  }
  return paths
}

/**
 * Which field each column is probably about, by its heading: a path of the API, the model's label or a usual word for it. Null
 * where nothing fits, or where an earlier column is about the same.
 */
export function suggestColumns(model: ModelNode, headings: readonly string[]): (string | null)[] {
  const named = namedPaths(model)
  const taken = new Set<string>()
  const found: (string | null)[] = headings.map(() => null)
  const take = (column: number, path: string): void => {
    if (found[column] !== null || taken.has(path)) return
    taken.add(path)
    found[column] = path
  }
  // Exact paths first, so that no column with a similar heading takes their place.
  for (const [column, heading] of headings.entries()) {
    const target = targetAt(model, heading.trim())
    if (target !== null) take(column, pathOf(target, heading.trim()))
  }
  for (const [column, heading] of headings.entries()) {
    const path = heading.trim() === '' || isForeignPath(heading) ? undefined : named.get(plainName(heading))
    if (path !== undefined) take(column, path)
  }
  return found
}

/** A path of the API that this model doesn't have says exactly what it is: nothing similar is meant. */
const isForeignPath = (heading: string): boolean =>
  /[[.]/.test(heading.trim()) && /^[\w$[\].-]+$/.test(heading.trim())

const pathOf = (target: NonNullable<ReturnType<typeof targetAt>>, path: string): string =>
  target.kind === 'field' ? target.path : path
