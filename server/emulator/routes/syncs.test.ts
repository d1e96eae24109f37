import { describe, expect, test } from 'vitest'
import { get, json, send, startEmulator } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import type { PullOperation } from '../codat/wire.ts'
import { seedCompanyId, seedConnectionId } from '../world/seed-companies.ts'

const XERO = `/companies/${seedCompanyId('xero')}`

describe('requests for a sync', () => {
  test('are found in the history, newest first, and by their ID', async () => {
    const { emulator } = startEmulator()
    const queued = await json<PullOperation>(send(emulator, 'POST', `${XERO}/data/queue/customers`))
    expect(queued).toMatchObject({ dataType: 'customers', status: 'Queued' })
    const history = await json<Page>(get(emulator, `${XERO}/data/history`))
    expect(history.results.map((pull) => pull['status'])).toEqual(['Queued', 'Complete'])
    expect(await json<unknown>(get(emulator, `${XERO}/data/history/${queued.id}`))).toEqual(queued)
  })

  test('can name the connection, which has to be of the company', async () => {
    const { emulator } = startEmulator()
    const queue = (connectionId: string) =>
      send(emulator, 'POST', `${XERO}/data/queue/customers?connectionId=${connectionId}`)
    expect((await queue(seedConnectionId('myob'))).status).toBe(404)
    expect(await json<unknown>(queue(seedConnectionId('xero')))).toMatchObject({
      connectionId: seedConnectionId('xero'),
    })
  })

  test('for everything queue each type that is not being read already', async () => {
    const { emulator } = startEmulator()
    await send(emulator, 'POST', `${XERO}/data/queue/customers`)
    expect((await send(emulator, 'POST', `${XERO}/data/all`)).status).toBe(204)
    const history = await json<Page>(get(emulator, `${XERO}/data/history?query=status%3DQueued`))
    expect(history.results.map((pull) => String(pull['dataType'])).toSorted()).toEqual([
      'bills',
      'chartOfAccounts',
      'company',
      'customers',
      'invoices',
      'payments',
      'suppliers',
      'taxRates',
    ])
  })

  test.each([`${XERO}/data/history/none`, `${XERO}/sync/none/validation`])(
    'are a 404 with an ID nobody knows: %s',
    async (path) => {
      const response = await get(startEmulator().emulator, path)
      expect(response.status).toBe(404)
      expect(await json<unknown>(response)).toMatchObject({ error: 'No data set was found with ID none' })
    },
  )
})

/** The validation of the latest sync. */
async function validationOf(company: string) {
  const { emulator } = startEmulator()
  const { results } = await json<Page>(get(emulator, `${company}/data/history`))
  return json<{ errors: unknown[]; warnings: { message: string }[] }>(
    get(emulator, `${company}/sync/${String(results[0]?.['id'])}/validation`),
  )
}

describe('what a sync found wrong', () => {
  test('is nothing if every customer has a name', async () => {
    expect(await validationOf(XERO)).toEqual({ errors: [], warnings: [] })
  })

  test('is a warning for each customer without one', async () => {
    const { warnings } = await validationOf(`/companies/${seedCompanyId('emptyStrings')}`)
    expect(warnings.map(({ message }) => message)).toEqual(
      Array.from({ length: 6 }, () => 'Customer has no name.'),
    )
  })
})
