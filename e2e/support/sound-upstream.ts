import type { Page } from '@playwright/test'
import { FAILURE_TEXTS } from '../fixtures/failure-texts.ts'
import { reviewButton } from './desk.ts'
import { largeModel } from './large-model.ts'

export type Json = Record<string, unknown>

export const CONNECTION_ID = '3f2c1d5e-7a4b-4c6d-8e9f-0a1b2c3d4e5f'
const SYNCED = '2026-11-20T10:00:00Z'
const PAGING = { pageNumber: 1, pageSize: 100, totalResults: 1, _links: { current: { href: '/x' } } }

const connection = {
  id: CONNECTION_ID,
  integrationId: CONNECTION_ID,
  integrationKey: 'gbol',
  platformName: 'Xero',
  status: 'Linked',
  sourceType: 'Accounting',
  created: SYNCED,
}

const customer = {
  id: 'A-1',
  customerName: 'Sound & Co',
  contactName: 'Ada',
  emailAddress: 'ada@sound.example',
  phone: '0113 496 0001',
  status: 'Active',
  defaultCurrency: 'GBP',
  addresses: [{ type: 'Billing', line1: '1 Lane', city: 'Leeds' }],
  contacts: [{ name: 'Bo', status: 'Active', phone: [{ type: 'Primary', number: '2' }] }],
  metadata: { isDeleted: false },
  supplementalData: { content: { loyalty: 'SUPPLEMENT' } },
  modifiedDate: SYNCED,
  sourceModifiedDate: SYNCED,
}

const operation = {
  pushOperationKey: CONNECTION_ID,
  dataConnectionKey: CONNECTION_ID,
  companyId: CONNECTION_ID,
  dataType: 'customers',
  status: 'Success',
  statusCode: 200,
  requestedOnUtc: SYNCED,
  completedOnUtc: SYNCED,
  changes: [{ type: 'Created', recordRef: { id: 'A-1', dataType: 'customers' } }],
  validation: { errors: [], warnings: [] },
}

const file = { id: '1', name: 'a.txt', contentType: 'text/plain', fileSize: 3, dateCreated: SYNCED }
const status = { dataType: 'customers', currentStatus: 'Complete', lastSuccessfulSync: SYNCED }

/** A read the desk makes, and what its page shows of it. */
export interface Read {
  name: string
  path: RegExp
  body: (companyId: string) => Json
  /** The page that needs it, below the company. */
  page: string
  /** Seen when it could be read, in part at least. */
  good: (page: Page) => ReturnType<Page['getByRole']>
  /** Seen when it could not. */
  bad: (page: Page) => ReturnType<Page['getByRole']>
}

const senseless = (page: Page) =>
  page.getByRole('main').getByRole('heading', { name: FAILURE_TEXTS.malformed.title })
/** A connection that lost its members is still one, or none. */
const noConnection = (page: Page) =>
  page.getByRole('heading', {
    name: /^(No accounting platform is connected|No accounting platform connected|You can’t send changes to)/,
  })
const attachments = (page: Page) => page.getByRole('table', { name: 'Attachments' })
const unreadable = (page: Page) => page.getByRole('main').getByText(/can’t (read|be shown)/)

/** The list of companies belongs to none; its request has a search. */
export const COMPANIES: Read = {
  name: 'the list of companies',
  path: /^\/companies$/,
  body: () => ({
    results: [{ id: CONNECTION_ID, name: 'Sound Holdings', dataConnections: [connection] }],
    ...PAGING,
  }),
  page: '',
  good: (page) => page.getByRole('table', { name: 'Companies' }).getByRole('link').first(),
  bad: senseless,
}

/** Every read of a company, with the page that shows it. */
export const READS: readonly Read[] = [
  {
    name: 'the list of customers',
    path: /\/data\/customers$/,
    body: () => ({ results: [customer], ...PAGING }),
    page: 'customers',
    good: (page) => page.getByRole('table', { name: 'Customers' }).getByRole('link').first(),
    bad: (page) => senseless(page).or(unreadable(page)).first(),
  },
  {
    name: 'a customer',
    path: /\/data\/customers\/[^/]+$/,
    body: () => customer,
    page: 'customers/A-1',
    good: (page) => page.getByRole('region', { name: 'Details', exact: true }),
    bad: (page) => senseless(page).or(unreadable(page)).first(),
  },
  {
    name: 'a company',
    path: /^\/companies\/[^/]+$/,
    body: (id) => ({ id, name: 'Sound Holdings', created: SYNCED, dataConnections: [connection] }),
    page: 'customers/A-1/edit',
    good: (page) => reviewButton(page).or(noConnection(page)),
    bad: senseless,
  },
  {
    name: 'the connections',
    path: /\/connections$/,
    body: () => ({ results: [connection], ...PAGING }),
    page: 'customers/A-1/edit',
    good: (page) => reviewButton(page).or(noConnection(page)),
    bad: senseless,
  },
  {
    name: 'the connections of files',
    path: /\/connections$/,
    body: () => ({ results: [connection], ...PAGING }),
    page: 'customers/A-1/attachments',
    good: (page) =>
      attachments(page).or(page.getByRole('heading', { name: /isn’t linked$|^No accounting connection$/ })),
    bad: senseless,
  },
  {
    name: 'the status of the data',
    path: /\/dataStatus$/,
    body: () => ({ customers: status }),
    page: 'customers',
    good: (page) => page.getByRole('button', { name: /^Customers (synced|never synced)/ }),
    bad: (page) => page.getByRole('button', { name: 'Sync status unknown' }),
  },
  {
    name: 'the history of writes',
    path: /\/push$/,
    body: () => ({ results: [operation], ...PAGING }),
    page: 'writes',
    good: (page) => page.getByRole('table', { name: 'Changes' }),
    bad: (page) => senseless(page).or(page.getByText(/changes? on this page/)),
  },
  {
    name: 'the model of the form',
    path: /\/options\/customers$/,
    body: () => largeModel(4),
    page: 'customers/A-1/edit',
    good: reviewButton,
    bad: (page) => senseless(page).or(unreadable(page)).first(),
  },
  {
    name: 'the files',
    path: /\/attachments$/,
    body: () => ({ attachments: [file] }),
    page: 'customers/A-1/attachments',
    good: (page) => attachments(page).or(page.getByRole('heading', { name: 'No attachments' })),
    bad: (page) => senseless(page).or(page.getByText(/in this list couldn’t be read/)),
  },
]
