import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { customerTitle } from './customer-title.ts'
import { customerSchema, customersSchema } from './customers.ts'

/** Optional folder with the API's published sample bodies. */
const folder = join(process.env['CODAT_CONTRACT_DIR'] ?? '../shared/contract', 'examples')
const present = existsSync(folder)

const samples = (prefix: string) =>
  present ? readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.json')) : []
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

describe.skipIf(!present)(`published samples (skipped without ${folder}; set CODAT_CONTRACT_DIR)`, () => {
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
