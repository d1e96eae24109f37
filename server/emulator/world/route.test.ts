import { expect, it } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { ODD_IDS } from '../books/special-customers.ts'
import { seedCompanyId } from './seed-companies.ts'

const BASE = 'https://api.codat.io'
const COMPANY = seedCompanyId('oddIds')
const CUSTOMERS = `/companies/${COMPANY}/data/customers`
const emulator = createEmulator({ customers: 10 })

const get = (path: string) => emulator.fetch(new Request(BASE + path))

/** Paths as they arrive, and what each of them has to be: a list, one record, an unknown id, or nothing at all. */
it.each([
  ['/companies', 200],
  [CUSTOMERS, 200],
  // The end of one path is not another path.
  ['/companies/1/data/customers/companies', 404],
  [`/anything${CUSTOMERS}`, 404],
  ['/x/companies', 404],
  ['/api/companies', 404],
  [`${CUSTOMERS}/9/companies`, 404],
  // An id is one step, encoded; what it says never leads to another endpoint.
  [`${CUSTOMERS}/a/b`, 404],
  [`${CUSTOMERS}/%2Fcompanies`, 404],
  [`${CUSTOMERS}/..%2F..%2F..%2F..%2Fcompanies`, 404],
  ['/companies/%2E%2E', 404],
  ['/companies/%2e%2e/companies', 200],
  [`${CUSTOMERS}/%252E%252E`, 404],
  // Nothing is no id.
  ['/companies//data/customers', 404],
  [`//companies`, 404],
  // Escapes that mean nothing.
  ['/companies/%', 404],
  ['/companies/%zz', 404],
  [`${CUSTOMERS}/%ff`, 404],
  [`/companies/${COMPANY}%3Fquery/data/customers`, 404],
  [`/companies/${COMPANY};v=1/data/customers`, 404],
  // What MSW does not tell apart: a slash at the end, and letter case outside ids.
  ['/companies/', 200],
  ['/Companies', 200],
  [`/companies/${COMPANY.toUpperCase()}`, 404],
])('responds to %s with %i', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})

it.each([
  'http://api.codat.io/companies',
  'https://api.codat.io:8443/companies',
  'https://api.codat.io.example.com/companies',
  'https://example.com/companies',
])('does not live at %s', async (address) => {
  expect((await emulator.fetch(new Request(address))).status).toBe(404)
})

it('decodes an id once', async () => {
  const ids = ODD_IDS.filter((id) => id !== '.' && id !== '..')
  expect(ids.some((id) => id.includes('/')) && ids.some((id) => id.includes('%'))).toBe(true)
  for (const id of ids) {
    const response = await get(`${CUSTOMERS}/${encodeURIComponent(id)}`)
    expect(await response.json()).toMatchObject({ id })
  }
})
