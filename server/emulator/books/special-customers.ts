import { base, numbered } from './hand-made.ts'
import { makeCustomers } from './make-customers.ts'
import type { Customer } from '../codat/wire.ts'

/** Books made by hand for what random ones would never show. */

/** The records, freshly made, with some members replaced. */
function altered(records: Customer[], change: (index: number) => Partial<Customer>): Customer[] {
  records.forEach((record, index) => Object.assign(record, change(index)))
  return records
}

/** Long without a single space: the hardest thing to lay out. */
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaft'.repeat(148).slice(0, 5000)
const LONG_WORDS = 'The Honourable Company of Lantern Makers and Wick Trimmers '.repeat(85).slice(0, 5000)

export const unicodeCustomers = (): Customer[] =>
  numbered(
    [
      { customerName: 'مؤسسة النور للتجارة', contactName: 'ليلى حداد', emailAddress: 'info@alnoor.example' },
      { customerName: 'חברת הגשר בע״מ', contactName: 'נעם לוי', phone: '+972 00 000 0123' },
      { customerName: 'ABC للاستيراد (2024) Ltd', contactName: 'Mixed direction' },
      { customerName: '株式会社 青葉製作所', contactName: '山田 花子', defaultCurrency: 'JPY' },
      { customerName: '서울 등불 상사', contactName: '김 하늘', defaultCurrency: 'KRW' },
      { customerName: 'Łódź Żółw Sp. z o.o.', contactName: 'Zażółć Gęślą', defaultCurrency: 'PLN' },
      { customerName: 'Ørsted Ærø Ångström AS', contactName: 'Åse Øye' },
      { customerName: 'Ελαιώνες Αιγαίου', contactName: 'Νίκος Παπαδάκης' },
      { customerName: 'Северный Маяк', contactName: 'Ольга Ветрова' },
      { customerName: 'ร้านดอกบัว', contactName: 'สมหญิง ใจดี', defaultCurrency: 'THB' },
      { customerName: 'हिमालय ऊन भंडार', contactName: 'अंजलि शर्मा', defaultCurrency: 'INR' },
      { customerName: '🌻 Sunflower Florists 💐', contactName: '👩🏽‍🌾 Rosa Thistlewood' },
      { customerName: '👨‍👩‍👧‍👦 Family Dental 🏳️‍🌈', phone: '020 7946 0123' },
      // The same name composed and decomposed: two records that look alike.
      { customerName: 'Café Zoë', contactName: 'composed' },
      { customerName: 'Cafe\u0301 Zoe\u0308', contactName: 'decomposed' },
      {
        customerName:
          'Z\u0361\u0348\u034E\u033A\u0329a\u0310\u0351\u0353l\u0316\u0331g\u0339o\u0324 Printing',
      },
      { customerName: 'Istanbul İstif Iğdır', contactName: 'dotless ı' },
      { customerName: 'GROSSE STRASSE / Große Straße GmbH' },
      {
        customerName: UNBROKEN,
        contactName: UNBROKEN.slice(0, 300),
        emailAddress: `${'a'.repeat(240)}@long.example`,
      },
      {
        customerName: LONG_WORDS,
        addresses: [{ type: 'Billing', line1: LONG_WORDS, country: 'United Kingdom' }],
      },
    ],
    'UNI',
  )

/** Ids that break careless URL building. All of them are legal: an id is whatever the accounting package says. */
export const ODD_IDS = [
  'A/B',
  'A//B',
  '/leading',
  'trailing/',
  'what?',
  'a?b=c&d=e',
  'hash#tag',
  '100%',
  '%2F',
  '%',
  '%25',
  '..',
  '../../companies',
  '..%2f..',
  '.',
  'two words',
  ' lead',
  'plus+plus',
  'semi;colon,comma',
  'quote"\'',
  'back\\slash',
  'café-ü-日本',
  '150000-933272658',
  'QnVzaW5lc3M6ZTI0OGQyZDctMWE5Ni00YTk4LWFkOTEtMDdlMGYyMmNhNmE2O0N1c3RvbWVyOjMyMzkzNTA=',
  'attachments',
  'new',
  '__proto__',
  'constructor',
  'x'.repeat(300),
] as const

export const oddIdCustomers = (): Customer[] =>
  ODD_IDS.map((id, index) =>
    base(id, { customerName: `Odd id ${String(index + 1).padStart(2, '0')}`, contactName: id.slice(0, 60) }),
  )

const BLANK_ADDRESS = {
  type: 'Billing',
  line1: '',
  line2: '',
  city: '',
  region: '',
  country: '',
  postalCode: '',
}

/** Dynamics returns `""` for everything it doesn't know, even for names. */
export const emptyStringCustomers = (): Customer[] =>
  altered(makeCustomers('trji', 12, 'empty strings'), (index) =>
    index % 2 === 1
      ? {}
      : {
          customerName: '',
          contactName: '',
          emailAddress: '',
          phone: '',
          taxNumber: '',
          addresses: [BLANK_ADDRESS],
          contacts: [{ name: '', email: '', phone: [], address: BLANK_ADDRESS, status: 'Active' }],
        },
  )

/** The package says "never" with the first date there is. */
export const yearOneCustomers = (): Customer[] =>
  altered(makeCustomers('fbrh', 12, 'year one'), (index) =>
    index % 3 === 0 ? { sourceModifiedDate: '0001-01-01T00:00:00' } : {},
  )

export const supplementalCustomers = (): Customer[] =>
  altered(makeCustomers('qhyg', 15, 'supplemental'), (index) => ({
    supplementalData: {
      content: {
        creditControl: { terms: '30 days', limit: 5000 + index * 250, onHold: index % 5 === 0 },
        ...(index % 2 === 0 && {
          loyalty: {
            tier: index % 4 === 0 ? 'Gold' : 'Silver',
            since: '2024-04-01',
            tags: ['trade', 'north'],
          },
        }),
      },
    },
  }))

/** Every fourth record was deleted in the accounting package after Codat had read it; some lost their source date. */
export function partlyDeletedCustomers(): Customer[] {
  const customers = altered(makeCustomers('gbol', 40, 'deleted'), (index) =>
    index % 4 === 0 ? { metadata: { isDeleted: true } } : {},
  )
  customers.forEach((customer, index) => {
    if (index % 8 === 0) delete customer.sourceModifiedDate
  })
  return customers
}
