import type { MatchedBy } from '../../components/company-index/questions/customer-keys.ts'
import { NO_VALUE } from '../../components/company-index/questions/facet-names.ts'
import type { Facet } from '../../components/company-index/questions/facet-names.ts'
import type { LookupSearch, MatchResult } from '../../lib/paths/lookup-search.ts'
import { countryName, currencyName } from '../../lib/format/code-names.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

type YesNoFacet = Exclude<Facet, 'status' | 'currency' | 'country' | 'changed'>

export const lookupMessages = {
  page: 'Look up',
  audit: 'Audit',
  modes: { search: 'Search', list: 'Paste a list' } satisfies Record<LookupSearch['mode'], string>,
  why: 'Codat can’t search addresses, contacts or tax numbers. We can, once all customers of this company are here.',
  searchLabel: 'Search all fields',
  searchHint: 'Name, address, contact, tax number…',
  filters: 'Filters',
  clear: 'Clear search and filters',
  results: 'Customers found',
  noMatch: 'No matching customers',
  noMatchText: 'No customer has all these words in its fields, contacts or addresses.',
  noMatchFilters: 'No customer matches your search and filters.',
  none: 'No customers',
  noneText: 'The last sync found no customers.',
  name: 'Name',
  foundIn: 'Found in',
  email: 'Email',
  phone: 'Phone',
  listLabel: 'Names, emails, phone numbers or IDs, one a line',
  listHint: 'You can paste a column from a spreadsheet. The list stays in this tab.',
  listResults: 'Lines of your list',
  line: 'Your list',
  result: 'Result',
  customer: 'Customer',
  all: 'All',
  copyWhat: 'results',
  clearList: 'Clear list',
  isEmpty: 'The list is empty.',
  tooLong: (most: number) =>
    `Only the first ${formatNumber(most)} lines are looked up. Split your list to look up the rest.`,
  nothingYet: 'Nothing to look up yet',
  nothingYetText: 'Paste your list to see which of its customers this company has.',
  noLines: 'No lines',
  noLinesText: 'No line of your list came to this.',
}

export const RESULT_LABELS: Record<MatchResult, string> = {
  found: 'Found',
  several: 'Several',
  none: 'Not found',
}

export const MATCHED_BY_LABELS: Record<MatchedBy, string> = {
  id: 'ID',
  email: 'email',
  name: 'name',
  phone: 'phone number',
  contact: 'contact name',
  looseName: 'name without its legal form',
}

/** "By email", "1 of 3 by name". */
export function matchMessage(by: MatchedBy | undefined, place: number, count: number): string {
  if (by === undefined) return RESULT_LABELS.none
  const label = MATCHED_BY_LABELS[by]
  return count === 1 ? `By ${label}` : `${formatNumber(place)} of ${formatNumber(count)} by ${label}`
}

export const FACET_TITLES: Record<Facet, string> = {
  status: 'Status',
  currency: 'Currency',
  country: 'Country',
  changed: 'Last changed',
  deleted: 'Deleted',
  email: 'Email',
  phone: 'Phone',
  tax: 'Tax number',
  registration: 'Registration number',
  contacts: 'Contacts',
}

const YES_NO: Record<YesNoFacet, readonly [yes: string, no: string]> = {
  deleted: ['Deleted', 'Not deleted'],
  email: ['Has an email', 'No email'],
  phone: ['Has a phone', 'No phone'],
  tax: ['Has a tax number', 'No tax number'],
  registration: ['Has a registration number', 'No registration number'],
  contacts: ['Has contacts', 'No contacts'],
}

const isYesNo = (facet: Facet): facet is YesNoFacet => facet in YES_NO

/** What a value of a facet is called. `text` is how the platform writes it. */
export function facetLabel(facet: Facet, value: string, text: string): string {
  if (isYesNo(facet)) return YES_NO[facet][value === 'yes' ? 0 : 1]
  if (value === NO_VALUE) return facet === 'changed' ? 'No date' : 'Not given'
  if (facet === 'currency') {
    const name = currencyName(value)
    return name === undefined || name === value ? value : `${value} · ${name}`
  }
  return (facet === 'country' && /^[a-z]{2}$/.test(value) && countryName(value.toUpperCase())) || text
}
