import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { customerTitle } from './customer-title.ts'
import { customerSchema, customersSchema } from './customers.ts'

/** Optional folder with the API's published sample bodies. */
const contract = process.env['CODAT_CONTRACT_DIR'] ?? ''
const folder = join(contract, 'examples')
const isPresent = contract !== '' && existsSync(folder)

const samples = (prefix: string) =>
  isPresent ? readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.json')) : []
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** Always runs: bodies made up here, as sparse and as full as the API's own samples. */
const LIST = {
  results: [
    { id: '1', customerName: 'Heron Ltd' },
    { id: '2', contactName: 'Only A. Person', phone: null, addresses: [], contacts: null },
    {
      id: '3-4/5',
      customerName: 'Wren & Co',
      contactName: 'Bo Wren',
      emailAddress: 'bo@wren.example',
      defaultCurrency: 'GBP',
      phone: '0113 496 0002',
      taxNumber: 'GB000000000',
      status: 'Archived',
      addresses: [{ type: 'Billing', line1: '2 Mill Lane', city: 'Leeds', country: 'GB', postalCode: 'LS1' }],
      contacts: [
        { name: 'Bo', email: 'bo@wren.example', phone: [{ number: '1', type: 'Mobile' }], status: 'Active' },
      ],
      metadata: { isDeleted: false },
      modifiedDate: '2026-05-03T09:00:00Z',
      sourceModifiedDate: '2026-05-02T09:00:00',
      supplementalData: { content: { loyalty: { tier: 'Gold' } } },
    },
  ],
  pageNumber: 1,
  pageSize: 10,
  totalResults: 3,
  _links: {
    current: { href: '/companies/x/data/customers?page=1&pageSize=10' },
    self: { href: '/companies/x' },
  },
}
const TITLES = ['Heron Ltd', 'Only A. Person', 'Wren & Co']

describe('samples of our own', () => {
  it('parse with every record readable and called by its name', () => {
    const page = customersSchema.parse(LIST)
    expect(page.results.map(({ readable }) => readable)).toEqual([true, true, true])
    expect(LIST.results.map((record) => customerTitle(customerSchema.parse(record)))).toEqual(TITLES)
  })
})

describe.skipIf(!isPresent)('published samples (skipped without CODAT_CONTRACT_DIR)', () => {
  it.each(samples('list-customers.'))('%s parses with every record readable', (file) => {
    const page = customersSchema.parse(read(file))
    expect(page.results.length).toBeGreaterThan(0)
    for (const record of page.results) expect(record.readable).toBe(true)
  })

  it.each(samples('get-customer.'))('%s parses and has something to be called by', (file) => {
    const customer = customerSchema.parse(read(file))
    expect(customerTitle(customer).trim()).not.toBe('')
  })
})
