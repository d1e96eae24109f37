import { describe, expect, test } from 'vitest'
import { get, json, send } from '../../testing/emulator.ts'
import { acme, KEY, startCompany } from '../../testing/push.ts'
import type { TestCompany } from '../../testing/push.ts'
import type { PushOperation } from '../codat/wire.ts'

interface Write {
  method: string
  applied: boolean
  body: unknown
  customerId?: string
  idempotencyKey?: string
}

async function writesOf({ emulator, companyId }: TestCompany): Promise<Write[]> {
  return (await json<{ writes: Write[] }>(get(emulator, `/emulator/companies/${companyId}/ledger`))).writes
}

const modelOf = async (company: TestCompany, dataType = 'customers') =>
  get(company.emulator, `${company.company}/connections/${company.connectionId}/options/${dataType}`)

describe('the model of a platform', () => {
  test('is served for customers', async () => {
    const response = await modelOf(await startCompany())
    expect(await json<unknown>(response)).toMatchObject({ type: 'Object', displayName: 'Customer' })
  })

  test.each([
    ['other data types', 'gbol', 'invoices', 'Datatype invoices not supported by platform(s) Xero'],
    ['platforms that only read', 'pbtz', 'customers', 'Datatype customers not supported by platform(s) Wave'],
  ])('does not exist for %s', async (_, key, dataType, error) => {
    const response = await modelOf(await startCompany(key), dataType)
    expect(response.status).toBe(404)
    expect(await json<unknown>(response)).toMatchObject({ error })
  })
})

describe('a write', () => {
  test('is kept in the ledger as it came', async () => {
    const company = await startCompany()
    await company.create(acme, KEY)
    await company.update(company.firstCustomerId, acme)
    expect(await writesOf(company)).toMatchObject([
      { method: 'POST', body: acme, idempotencyKey: KEY['Idempotency-Key'] },
      { method: 'PUT', body: acme, customerId: company.firstCustomerId },
    ])
  })

  test('may say when it times out', async () => {
    const company = await startCompany()
    const response = company.create(acme, undefined, '?timeoutInMinutes=5')
    expect(await json<PushOperation>(response)).toMatchObject({ status: 'Pending', timeoutInMinutes: 5 })
  })

  test.each([
    '?timeoutInMinutes=0',
    '?timeoutInMinutes=-1',
    '?timeoutInMinutes=soon',
    '?timeoutInMinutes=',
    '?forceUpdate=yes',
    '?forceUpdate=',
  ])('with %s is a bad request and never reaches the ledger', async (query) => {
    const company = await startCompany()
    expect((await company.update(company.firstCustomerId, acme, query)).status).toBe(400)
    expect(await writesOf(company)).toEqual([])
  })

  test.each([
    ['a list', []],
    ['text', 'Acme'],
    ['nothing', undefined],
  ])('whose body is %s is a bad request', async (_, body) =>
    expect((await (await startCompany()).create(body)).status).toBe(400),
  )

  test('of another data type is not supported', async () => {
    const { emulator, push } = await startCompany()
    const response = await send(emulator, 'POST', push.replace('customers', 'invoices'), {})
    expect(response.status).toBe(404)
    expect(await json<unknown>(response)).toMatchObject({
      error: 'Datatype invoices not supported by platform(s) Xero',
    })
  })

  test('with the name of a fault fails that way, whatever is switched on', async () => {
    const company = await startCompany()
    await send(company.emulator, 'POST', '/emulator/faults', { fault: 'write-forbidden' })
    const named = await company.create({ ...acme, customerName: 'Acme [fault:write-unauthorized]' })
    expect(named.status).toBe(401)
    expect((await company.create(acme)).status).toBe(403)
  })
})

test('a push operation nobody knows is a 404', async () => {
  const { emulator, company } = await startCompany()
  expect((await get(emulator, `${company}/push/none`)).status).toBe(404)
})
