import { expect, it } from 'vitest'
import { supportDetails } from './support-details.ts'
import { entryWithResponse, NOON } from '../rules/entry.fixture.ts'

const facts = { companyId: 'company-1', atMs: NOON, version: '1.2.3' }
const customer = {
  id: 'A1D001',
  customerName: 'Lantern Works',
  emailAddress: 'mia@lantern.example',
  status: 'Active',
  modifiedDate: '2026-11-20T04:12:37Z',
}

it('names ids, states and times, and nothing of the customer', () => {
  const text = supportDetails({
    ...facts,
    address: 'https://desk.example.com/companies/company-1/customers/A1D001?q=Lantern#top',
    connection: { id: 'connection-1', platformName: 'Xero', status: 'Linked' },
    customer: { ...customer, metadata: { isDeleted: false } },
    sync: { currentStatus: 'Complete', lastSuccessfulSync: '2026-11-20T04:12:37Z' },
    write: entryWithResponse('Success'),
  })
  expect(text.split('\n')).toEqual([
    'Page: https://desk.example.com/companies/company-1/customers/A1D001',
    'Company ID: company-1',
    'Connection ID: connection-1',
    'Platform: Xero',
    'Connection status: Linked',
    'Customer ID: A1D001',
    'Customer status: Active',
    'Deleted in platform: false',
    'modifiedDate: 2026-11-20T04:12:37Z',
    'Customer sync: Complete',
    'Last successful sync: 2026-11-20T04:12:37Z',
    'Last change from this device: confirmed',
    'Push operation key: push-1',
    'Idempotency key: key-1',
    'Change requested: 2026-11-23T12:00:00.5000000Z',
    'Change completed: 2026-11-23T12:00:04.5000000Z',
    'Time: 2026-11-23T12:00:00.000Z',
    'Customer Desk version: 1.2.3',
  ])
  expect(text).not.toMatch(/lantern|mia@/i)
})

it('names the correlation ID that only the operation has', () => {
  const errorMessage = 'An error occurred in a downstream service. Correlation ID: 0b1e5c. Message: Locked.'
  const write = entryWithResponse('Failed', {}, { errorMessage })
  expect(supportDetails({ ...facts, address: 'https://desk.example.com/', customer, write })).toContain(
    '\nCorrelation ID: 0b1e5c\n',
  )
})

it('leaves out what is not known', () => {
  const text = supportDetails({ ...facts, address: 'https://desk.example.com/', customer: { id: '9' } })
  expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
    'Page',
    'Company ID',
    'Customer ID',
    'Time',
    'Customer Desk version',
  ])
})
