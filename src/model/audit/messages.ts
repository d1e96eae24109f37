import { formatNumber } from '../../lib/format/numbers.ts'
import { formatList } from '../../lib/format/lists.ts'
import type { AuditRuleId } from './audit-rules.ts'
import type { Severity } from './severity.ts'

interface RuleText {
  readonly title: (platform: string) => string
  /** Why it matters, in one sentence. */
  readonly why: (platform: string) => string
}

const text = (title: string, why: string): RuleText => ({ title: () => title, why: () => why })

/** What each rule is called and why it matters. */
export const ruleTexts: Readonly<Record<AuditRuleId, RuleText>> = {
  'platform-rejects': {
    title: (platform) => `${platform} would reject it`,
    why: () => 'Any change to these customers fails until this is fixed: an update sends every field.',
  },
  'platform-may-change': {
    title: (platform) => `${platform} may reject or ignore it`,
    why: (platform) => `What you read here may not be what ${platform} keeps after the next change.`,
  },
  'tax-number-invalid': text(
    'Invalid tax number',
    'Invoices to this customer may be refused, and tax checks fail.',
  ),
  'registration-number-invalid': text(
    'Invalid registration number',
    'A lender or credit agency can’t find the company by this number.',
  ),
  'email-invalid': text('Invalid email', 'Invoices and statements sent to this address don’t arrive.'),
  'phone-invalid': text('Invalid phone number', 'You can’t reach anyone on this number.'),
  'currency-unknown': text(
    'Unknown currency',
    'Amounts of this customer can’t be converted or compared with others.',
  ),
  'stray-characters': text(
    'Stray spaces and invisible characters',
    'Searches, matching and imports take the text for a different one.',
  ),
  'tax-number-missing': text('No tax number', 'Invoices to businesses in many countries must show one.'),
  'registration-number-missing': text(
    'No registration number',
    'Lenders and credit insurers drop customers they can’t identify.',
  ),
  'email-missing': text('No email', 'Invoices and reminders can’t be emailed to this customer.'),
  'country-missing': text('No country', 'Tax treatment and credit checks depend on the country.'),
  'currency-missing': text(
    'No currency',
    'Invoices to this customer fall back to the company’s own currency.',
  ),
  'contact-without-details': text(
    'Contact without details',
    'A contact without an email, phone number or address can’t be reached.',
  ),
  'archived-twin': text(
    'Archived customer with the same name',
    'History may be split between two records of one customer.',
  ),
  'date-impossible': text(
    'Impossible date',
    'Filters and sorting by date leave this customer out or put it in the wrong place.',
  ),
}

/** What each severity is called, and what its findings mean. */
export const severityTexts: Readonly<Record<Severity, { readonly title: string; readonly meaning: string }>> =
  {
    blocks: { title: 'Blocks changes', meaning: 'The next change to these customers would fail.' },
    'likely-wrong': { title: 'Likely wrong', meaning: 'These values can hardly be meant.' },
    'worth-a-look': { title: 'Worth a look', meaning: 'These may be right. You decide.' },
  }

const invalidReasons = {
  checksum: 'The check digits don’t match',
  length: 'The number of characters is wrong',
  format: 'The format is wrong',
} as const

/** What is wrong, in one sentence. */
export const findingTexts = {
  missing: 'Empty',
  items: (count: number) => (count === 1 ? '1 item' : `${formatNumber(count)} items`),
  invalidNumber: (countries: readonly string[], reason: keyof typeof invalidReasons) =>
    `${invalidReasons[reason]} (${formatList(countries)}).`,
  invalidEmail: 'Not an email address.',
  phoneLetters: 'Not a phone number: it has letters or too few digits.',
  phoneLength: (country: string | undefined) =>
    country === undefined ? 'No phone number has this form.' : `No phone number in ${country} has this form.`,
  noCurrency: 'XXX stands for “no currency”.',
  unknownCurrency: 'Not a currency code.',
  aroundText: 'Spaces or invisible characters before or after the text.',
  insideText: 'Invisible characters or line breaks inside the text.',
  doubleSpaces: 'Two or more spaces in a row.',
  noDetails: 'No email, phone number or address.',
  archivedTwin: (ids: readonly string[]) => `Also archived: ID ${formatList(ids)}.`,
  notADate: 'Not a date.',
  yearOne: 'Year 1, which stands for “never”.',
  beforeComputers: 'Before 1970.',
  inTheFuture: 'In the future.',
  nameTaken: (ids: readonly string[]) =>
    `This name must be unique. Another customer has it too: ID ${formatList(ids)}.`,
} as const
