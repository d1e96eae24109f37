import { describe, expect, test } from 'vitest'
import { customersOf, get, json, send, startEmulator } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import { acme, settle, startCompany } from '../../testing/push.ts'

describe('faults', () => {
  test('are switched on with the defaults of each, listed and switched off', async () => {
    const { emulator } = startEmulator()
    const switchOn = (fault: Record<string, unknown>) => send(emulator, 'POST', '/emulator/faults', fault)
    const slow = { companyId: null, fault: 'slow', applies: 'read', by: 'codat', scope: 'data' }
    expect((await switchOn({ fault: 'slow' })).status).toBe(201)
    expect(await json<unknown>(switchOn({ fault: 'slow', scope: 'all', times: 2, companyId: 'a' }))).toEqual({
      ...slow,
      companyId: 'a',
      scope: 'all',
      times: 2,
    })
    const active = async () =>
      (await json<{ active: unknown[] }>(get(emulator, '/emulator/faults'))).active.length
    expect(await active()).toBe(2)
    await send(emulator, 'DELETE', '/emulator/faults?companyId=a')
    expect(await active()).toBe(1)
    expect((await send(emulator, 'DELETE', '/emulator/faults')).status).toBe(204)
    expect(await active()).toBe(0)
  })

  test('never hit the controls themselves', async () => {
    const { emulator } = startEmulator()
    await send(emulator, 'POST', '/emulator/faults', { fault: 'unauthorized', scope: 'all' })
    expect((await get(emulator, '/companies')).status).toBe(401)
    expect((await get(emulator, '/emulator/faults')).status).toBe(200)
  })
})

describe('a company made for a test', () => {
  test('has the size, name and state that were wanted, and can be read at once', async () => {
    const { emulator } = startEmulator()
    const made = await json<{ companyId: string; customerIds: string[]; firstCustomerId: string }>(
      send(emulator, 'POST', '/emulator/companies', {
        platformKey: 'hbql',
        name: 'Own books',
        customers: 5,
        connectionStatus: 'Unlinked',
      }),
    )
    expect(made.customerIds).toHaveLength(5)
    expect(made.customerIds).toContain(made.firstCustomerId)
    expect(await json<unknown>(get(emulator, `/companies/${made.companyId}`))).toMatchObject({
      name: 'Own books',
      dataConnections: [{ integrationKey: 'hbql', status: 'Unlinked' }],
    })
    expect((await json<Page>(get(emulator, customersOf(made.companyId)))).totalResults).toBe(5)
  })

  test('can be one that was never synced, or has no customers', async () => {
    const { emulator, companyId } = await startCompany('gbol', { synced: false })
    expect((await get(emulator, customersOf(companyId))).status).toBe(409)
    const empty = await startCompany('gbol', { customers: 0 })
    expect(empty.firstCustomerId).toBeUndefined()
  })

  test('can be changed later, one thing at a time', async () => {
    const { emulator, companyId } = await startCompany('gbol', { name: 'Before', delays: { pushMs: 1 } })
    const path = `/emulator/companies/${companyId}`
    const patched = await json<Record<string, unknown>>(
      send(emulator, 'PATCH', path, { name: 'After', settings: { multiCurrency: false } }),
    )
    expect(patched).toMatchObject({
      company: { name: 'After', dataConnections: [{ status: 'Linked' }] },
      delays: { pushMs: 1, syncStageMs: 700 },
      settings: { multiCurrency: false, baseCurrency: 'GBP' },
    })
    const cut = send(emulator, 'PATCH', path, {
      connectionStatus: 'Deauthorized',
      delays: { syncStageMs: 2 },
    })
    expect(await json<unknown>(cut)).toMatchObject({
      company: { name: 'After', dataConnections: [{ status: 'Deauthorized' }] },
      delays: { pushMs: 1, syncStageMs: 2 },
    })
  })
})

describe('a record in the accounting software', () => {
  test.each([
    ['keeps writing dates with a zone', 'mqjo', '2026-11-23T12:00:00Z'],
    ['keeps writing dates without one', 'gbol', '2026-11-23T12:00:00'],
  ])('can be changed there and %s', async (_, key, date) => {
    const { emulator, companyId, firstCustomerId } = await startCompany(key)
    const path = `/emulator/companies/${companyId}/source-customers/${encodeURIComponent(firstCustomerId)}`
    const changed = send(emulator, 'POST', path, { patch: { customerName: 'Changed', id: 'other' } })
    expect(await json<unknown>(changed)).toMatchObject({
      id: firstCustomerId,
      customerName: 'Changed',
      sourceModifiedDate: date,
    })
  })

  test('can be deleted there, once', async () => {
    const { emulator, companyId, firstCustomerId } = await startCompany()
    const path = `/emulator/companies/${companyId}/source-customers/${encodeURIComponent(firstCustomerId)}`
    expect((await send(emulator, 'POST', path, { delete: true })).status).toBe(204)
    expect((await send(emulator, 'POST', path, { delete: true })).status).toBe(404)
  })
})

test('the ledger counts what was received, what was applied and what is where', async () => {
  const company = await startCompany()
  await settle(company, company.create(acme))
  await company.create({ ...acme, customerName: 'Acme [fault:write-bad-request]' })
  const ledger = await json<unknown>(get(company.emulator, `/emulator/companies/${company.companyId}/ledger`))
  expect(ledger).toMatchObject({
    received: 2,
    applied: 1,
    sourceCustomers: 5,
    cachedCustomers: 4,
    downloads: [],
  })
})

describe('a control request that makes no sense', () => {
  test.each([
    ['POST', '/emulator/faults', { fault: 'no-such-fault' }],
    ['POST', '/emulator/faults', { fault: 'slow', times: 0 }],
    ['POST', '/emulator/faults', { fault: 'slow', extra: 1 }],
    ['POST', '/emulator/companies', { platformKey: 'none' }],
    ['POST', '/emulator/companies', { platformKey: 'gbol', customers: 100_001 }],
    ['POST', '/emulator/companies', { platformKey: 'gbol', delays: { pushMs: -1 } }],
    ['POST', '/emulator/companies', []],
  ])('is rejected: %s %s %o', async (method, path, body) => {
    expect((await send(startEmulator().emulator, method, path, body)).status).toBe(400)
  })
})
