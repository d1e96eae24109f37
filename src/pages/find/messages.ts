import type { SkipReason } from '../../api/find-everywhere/search-plan.ts'
import type { Quota } from '../../api/app-status.ts'
import type { SearchedField } from '../../lib/find/find-query.ts'
import { formatDuration } from '../../lib/format/durations.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { formatShare } from '../../lib/format/shares.ts'
import type { FindKind } from '../../lib/paths/find-search.ts'

const count = (number: number, one: string, many: string) =>
  `${formatNumber(number)} ${number === 1 ? one : many}`
const companies = (number: number) => count(number, 'company', 'companies')
const requests = (number: number) => count(number, 'request', 'requests')
const customers = (number: number) => count(number, 'customer', 'customers')

const TOO_SHORT = {
  name: 'Enter at least 2 letters of the name.',
  email: 'Enter at least 3 characters of the email.',
  phone: 'Enter at least 4 digits of the phone number.',
  number: 'Enter the ID or number.',
} satisfies Record<FindKind, string>

/** What the search over all companies says. */
export const findMessages = {
  page: 'Search all companies',
  box: 'Search customers of all companies',
  placeholder: 'Name, email, phone, ID or tax number',
  kind: 'Search for',
  kinds: {
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    number: 'ID, tax or registration number',
  } satisfies Record<FindKind, string>,
  asKind: (label: string, isMeant: boolean) => (isMeant ? `${label} (detected)` : label),
  tooShort: (kind: FindKind) => TOO_SHORT[kind],
  start: (number: number) => `Search ${companies(number)}`,
  stop: 'Stop',
  loading: 'Loading companies…',
  resume: (number: number) => `Search the other ${formatNumber(number)}`,
  again: 'Try again',
  searchAgain: 'Search again',
  cost: (number: number, quota: Quota | undefined, durationMs: number) =>
    [
      requests(number),
      quota && `${formatShare(number / quota.limit)} of today’s quota`,
      `about ${formatDuration(durationMs)}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  tooFewLeft: (quota: Quota) =>
    `Only ${requests(quota.remaining)} ${quota.remaining === 1 ? 'is' : 'are'} left today. The search stops when they’re used up.`,
  startsAtOnce: (most: number) =>
    `With ${companies(most)} or fewer, a search you open by a link starts at once.`,
  intro: 'Find a customer when you don’t know the company. Each company takes one request to Codat.',
  limits: 'Search can’t look inside addresses or the people under Contacts.',
  progress: (done: number, total: number) => `${formatNumber(done)} of ${companies(total)} searched`,
  found: (matches: number, inCompanies: number) =>
    matches === 0 ? 'No customers found so far' : `${customers(matches)} found in ${companies(inCompanies)}`,
  foundAll: (matches: number, inCompanies: number) =>
    matches === 0 ? 'No customers found' : `${customers(matches)} found in ${companies(inCompanies)}`,
  paused: (ms: number) =>
    `Codat limits how many requests you can make, so the search pauses for ${formatDuration(ms)}`,
  stopped: (left: number) => `Stopped. ${companies(left)} ${left === 1 ? 'wasn’t' : 'weren’t'} searched.`,
  nothing: (q: string, number: number) =>
    `None of the ${companies(number)} we searched ${number === 1 ? 'has' : 'have'} a customer that matches “${q}”.`,
  failedTitle: (number: number) => `Couldn’t search ${companies(number)}`,
  failedText: 'The customer may be in one of these.',
  skippedTitle: (number: number) => `${companies(number)} without customer data`,
  skippedText: 'Codat has no customers for these, so they take no request.',
  skipReasons: {
    'no-accounting': 'No accounting platform connected',
    'never-synced': 'Never synced',
  } satisfies Record<SkipReason, string>,
  missing: (number: number) =>
    `We couldn’t read ${companies(number)} in Codat’s list, so ${number === 1 ? 'it isn’t' : 'they aren’t'} searched.`,
  noCompanies: 'No company has customer data to search.',
  dropped: (words: readonly string[]) =>
    `Your search is too long for Codat. We left out: ${words.join(' ')}.`,
  matches: (number: number) => count(number, 'match', 'matches'),
  more: (number: number) => `Show ${formatNumber(number)} more`,
  looked: (number: number) =>
    `There are more. We looked at the first ${customers(number)}; add a word to narrow the search.`,
  unreadable: (number: number) =>
    `${count(number, 'record', 'records')} in a format we can’t read. Open the company to see ${number === 1 ? 'it' : 'them'}.`,
  fields: {
    customerName: 'Name',
    contactName: 'Contact',
    emailAddress: 'Email',
    phone: 'Phone',
    id: 'ID',
    registrationNumber: 'Registration number',
    taxNumber: 'Tax number',
  } satisfies Record<SearchedField, string>,
}
