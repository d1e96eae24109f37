import { describe, expect, test } from 'vitest'
import { customersOf, get, json, send, startEmulator as start } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import type { Emulator } from '../emulator.ts'
import { seedCompanyId } from '../world/seed-companies.ts'

describe('a sync', () => {
  const company = seedCompanyId('xero')
  const status = async (emulator: Emulator) =>
    (await json<{ customers: { currentStatus: string } }>(get(emulator, `/companies/${company}/dataStatus`)))
      .customers.currentStatus

  test('goes through its stages with the clock and ends complete', async () => {
    const { emulator, pass } = start()
    const queued = await json<{ id: string; status: string }>(
      send(emulator, 'POST', `/companies/${company}/data/queue/customers`),
    )
    expect(queued.status).toBe('Queued')
    const seen: string[] = []
    for (let stage = 0; stage < 5; stage++) {
      pass(700)
      seen.push(await status(emulator))
    }
    expect(seen).toEqual(['Fetching', 'Mapping', 'Validating', 'Processing', 'Complete'])
    expect(await json<Page>(get(emulator, `/companies/${company}/data/history/${queued.id}`))).toMatchObject({
      isCompleted: true,
      progress: 100,
    })
  })

  test('cannot be queued twice', async () => {
    const { emulator } = start()
    const path = `/companies/${company}/data/queue/customers`
    const first = await json<{ id: string }>(send(emulator, 'POST', path))
    const second = await send(emulator, 'POST', path)
    expect(second.status).toBe(400)
    expect((await json<{ error: string }>(second)).error).toContain(
      `previous sync ${first.id} is still in progress`,
    )
  })

  test('waits for ever for an offline connector', async () => {
    const { emulator, pass } = start()
    const path = `/companies/${seedCompanyId('quickBooksDesktop')}`
    expect((await send(emulator, 'POST', `${path}/data/all`)).status).toBe(204)
    pass(86_400_000)
    expect(await json<Page>(get(emulator, `${path}/dataStatus`))).toMatchObject({
      customers: { currentStatus: 'Queued' },
    })
  })

  test('brings what others changed and flags what they deleted', async () => {
    const { emulator, pass } = start()
    const { results } = await json<Page>(get(emulator, customersOf(company, '?pageSize=2')))
    const [changed, deleted] = results.map((customer) => String(customer['id']))
    const source = (id = '') => `/emulator/companies/${company}/source-customers/${id}`
    await send(emulator, 'POST', source(changed), { patch: { phone: '020 7946 0999' } })
    await send(emulator, 'POST', source(deleted), { delete: true })
    const read = (id = '') => json<Page>(get(emulator, `${customersOf(company)}/${id}`))
    expect(await read(changed)).toEqual(results[0])
    await send(emulator, 'POST', `/companies/${company}/data/queue/customers`)
    pass(3500)
    expect(await read(changed)).toMatchObject({
      phone: '020 7946 0999',
      modifiedDate: '2026-11-23T12:00:03Z',
    })
    expect(await read(deleted)).toMatchObject({
      metadata: { isDeleted: true },
      status: results[1]?.['status'],
    })
  })

  test('a queued request with the same idempotency key is not queued again', async () => {
    const { emulator } = start()
    const path = `/companies/${company}/data/queue/customers`
    const key = { 'Idempotency-Key': '6f7c5c9e-6f0a-4a57-9f2e-3a8e5ff0b9a1' }
    const first = await json<Page>(send(emulator, 'POST', path, undefined, key))
    expect(await json<Page>(send(emulator, 'POST', path, undefined, key))).toEqual(first)
    expect((await send(emulator, 'POST', path, { other: true }, key)).status).toBe(422)
  })
})
