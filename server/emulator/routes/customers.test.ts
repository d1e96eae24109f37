import { describe, expect, test } from 'vitest'
import { customersOf, get, json, startEmulator } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import { startCompany } from '../../testing/push.ts'
import { seedCompanyId } from '../world/seed-companies.ts'

describe('customers of a company', () => {
  test('are a page of the cache, and each can be read by its ID', async () => {
    const { emulator, companyId, firstCustomerId } = await startCompany()
    const page = await json<Page>(get(emulator, customersOf(companyId)))
    expect(page.totalResults).toBe(4)
    const one = await json<Record<string, unknown>>(
      get(emulator, customersOf(companyId, `/${encodeURIComponent(firstCustomerId)}`)),
    )
    expect(one).toEqual(page.results[0])
  })

  test('stay readable when the connection is cut', async () => {
    const { emulator, companyId } = await startCompany('gbol', { connectionStatus: 'Unlinked' })
    expect((await json<Page>(get(emulator, customersOf(companyId)))).totalResults).toBe(4)
  })

  test.each([
    ['without a connection', 'noConnection', 404, /^No data available for customers for ID /],
    [
      'of software without customers',
      'notSupported',
      404,
      /^Datatype customers not supported by platform\(s\) Workday$/,
    ],
    ['before the first sync', 'neverSynced', 409, /^The data set has not been requested\.$/],
  ] as const)('%s there is neither a list nor a record', async (_, name, status, error) => {
    const { emulator } = startEmulator()
    for (const path of ['', '/1']) {
      const response = await get(emulator, customersOf(seedCompanyId(name), path))
      expect(response.status).toBe(status)
      expect(await json<unknown>(response)).toMatchObject({ error: expect.stringMatching(error) })
    }
  })

  test('with an unknown ID is a 404 that names the ID', async () => {
    const { emulator, companyId } = await startCompany()
    const response = await get(emulator, customersOf(companyId, '/no%2Fsuch'))
    expect(response.status).toBe(404)
    expect(await json<unknown>(response)).toMatchObject({
      error: 'No data available for customers for ID no/such',
    })
  })
})
