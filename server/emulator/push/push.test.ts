import { describe, expect, test } from 'vitest'
import { get, json, send } from '../../testing/emulator.ts'
import type { PushOperation } from '../codat/wire.ts'
import { acme, startCompany, itemIds, KEY, PUSH_MS, settle } from '../../testing/push.ts'

describe('a write', () => {
  test('is Pending first and Success later, and shows in the cache only after a sync', async () => {
    const d = await startCompany()
    const response = await d.create(acme)
    expect(response.status).toBe(200)
    const pending = await json<PushOperation>(response)
    expect(pending).toMatchObject({ status: 'Pending', statusCode: 202, dataType: 'customers' })
    expect(pending).not.toHaveProperty('completedOnUtc')
    d.pass(PUSH_MS - 1)
    expect(await d.operation(pending.pushOperationKey)).toMatchObject({ status: 'Pending' })
    d.pass(1)
    const done = await d.operation(pending.pushOperationKey)
    expect(done).toMatchObject({ status: 'Success', statusCode: 200, changes: [{ type: 'Created' }] })
    const id = done.changes?.[0]?.recordRef?.id ?? ''
    expect((await get(d.emulator, `${d.company}/data/customers/${id}`)).status).toBe(404)
    await d.sync()
    expect(await d.customer(id)).toMatchObject(acme)
  })

  test('of an update replaces what the model lists and keeps the rest', async () => {
    const d = await startCompany()
    const before = await d.customer(d.firstCustomerId)
    const done = await settle(d, d.update(before.id, { customerName: 'New name', addresses: [] }))
    expect(done).toMatchObject({
      status: 'Success',
      changes: [{ type: 'Modified', recordRef: { id: before.id } }],
    })
    await d.sync()
    const after = await d.customer(before.id)
    expect(after).toMatchObject({ customerName: 'New name', addresses: [], status: 'Active' })
    // Contacts are not in Xero's model, the phone is.
    expect(after.contacts).toEqual(before.contacts)
    expect(after).not.toHaveProperty('phone')
    expect(after.sourceModifiedDate).toBe('2026-11-23T12:00:04')
  })

  test('says at once which members it will ignore', async () => {
    const d = await startCompany()
    const { validation } = await json<PushOperation>(
      d.create({ ...acme, contactName: 'A', addresses: [{ type: 'Billing', planet: 'Mars' }] }),
    )
    expect(validation).toEqual({
      errors: [],
      warnings: ['ContactName', 'Addresses[0].Planet'].map((itemId) => ({
        itemId,
        message: `${itemId} is not supported, and will be ignored.`,
        validatorName: 'Customer',
      })),
    })
  })

  test('that the model forbids ends as Failed, in the published form', async () => {
    const d = await startCompany('pqsw', { settings: { multiCurrency: false } })
    await send(d.emulator, 'PATCH', `/emulator${d.company}`, { connectorOnline: true })
    const failed = await settle(
      d,
      d.create({
        customerName: 'N'.repeat(42),
        defaultCurrency: 'USD',
        addresses: [{ type: 'Billing', city: 'C'.repeat(32) }, { type: 'Home' }],
      }),
    )
    expect(failed).toMatchObject({ status: 'Failed', statusCode: 400, changes: [] })
    expect(failed.errorMessage).toMatch(
      /^An error occurred in a downstream service\. Correlation ID: [0-9a-f]{32}\. Message: Push failed for Customer: see validation for more information$/,
    )
    expect(failed.validation?.errors[0]).toEqual({
      itemId: 'CustomerName',
      message: 'Failed to push to Customer as CustomerName must not be longer than 41 characters long.',
      validatorName: 'Customer',
    })
    expect(itemIds(failed)).toEqual([
      'CustomerName',
      'DefaultCurrency',
      'Status',
      'Addresses[0].City',
      'Addresses[1].Type',
    ])
    expect(await d.ledger()).toMatchObject({ received: 1, applied: 0 })
  })

  test.each([
    ['qhyg', 'a name another customer has', { status: 'Active' }, true, ['CustomerName']],
    [
      'qhyg',
      'a name a supplier has',
      { customerName: 'Taken Supplies', status: 'Active' },
      false,
      ['CustomerName'],
    ],
    ['qhyg', 'another currency', { ...acme, defaultCurrency: 'USD' }, false, ['DefaultCurrency']],
    ['knfz', 'no id without auto-numbering', { ...acme, contactName: 'A' }, false, ['Id']],
    [
      'knfz',
      'a tax number alone',
      { ...acme, id: 'X', contactName: 'A', taxNumber: '1' },
      false,
      ['Addresses'],
    ],
    ['hbql', 'an id with a space', { id: 'A B', customerName: 'A' }, false, ['Id']],
    ['pdvj', 'an empty text', { ...acme, phone: '' }, false, ['Phone']],
    [
      'pdvj',
      'four phones in a contact',
      {
        ...acme,
        contacts: [
          { address: { type: 'Billing' }, phone: ['1', '2', '3', '4'].map((number) => ({ number })) },
        ],
      },
      false,
      ['Contacts[0].Phone'],
    ],
    [
      'akxx',
      'two billing addresses',
      {
        ...acme,
        addresses: [
          { type: 'Billing', country: 'GB' },
          { type: 'Billing', country: 'NL' },
        ],
      },
      false,
      ['Addresses'],
    ],
    [
      'qudb',
      'a short registration number',
      { customerName: 'A', contacts: [], registrationNumber: '1' },
      false,
      ['RegistrationNumber'],
    ],
    ['vxvy', 'no valid email', { emailAddress: 'nobody' }, false, ['EmailAddress']],
    [
      'tgff',
      'an unlisted country',
      { customerName: 'A', addresses: [{ line1: '1', country: 'Atlantis' }] },
      false,
      ['Addresses[0].Country'],
    ],
  ])('%s refuses %s', async (platformKey, _what, body, reuseName, expected) => {
    const d = await startCompany(platformKey, {
      settings: { multiCurrency: false, autoNumbering: false, otherNames: ['Taken Supplies'] },
    })
    await send(d.emulator, 'PATCH', `/emulator${d.company}`, { connectorOnline: true })
    const taken = reuseName ? { customerName: (await d.customer(d.firstCustomerId)).customerName } : {}
    expect(itemIds(await settle(d, d.create({ ...body, ...taken })))).toEqual(expected)
  })

  test('may be changed by the platform', async () => {
    const d = await startCompany()
    const done = await settle(d, d.create({ customerName: '  Acme   Lanterns ', status: 'InActive' }))
    await d.sync()
    expect(await d.customer(done.changes?.[0]?.recordRef?.id ?? '')).toMatchObject({
      customerName: 'Acme Lanterns',
      status: 'Archived',
    })
  })

  test('takes the id from the caller where the platform wants one', async () => {
    const d = await startCompany('hbql')
    await send(d.emulator, 'PATCH', `/emulator${d.company}`, { connectorOnline: true })
    const body = {
      id: 'acme01',
      customerName: 'Acme',
      addresses: [{ line1: '1 Mill Lane', countryCode: 'GB' }],
    }
    const done = await settle(d, d.create(body))
    expect(done.changes).toEqual([{ type: 'Created', recordRef: { id: 'ACME01', dataType: 'customers' } }])
    await d.sync()
    expect((await d.customer('ACME01')).addresses).toEqual([
      { line1: '1 Mill Lane', country: 'GB', type: 'Billing' },
    ])
  })

  test('stays Pending while the connector is offline, and ends when it comes back', async () => {
    const d = await startCompany('pqsw')
    const { pushOperationKey: key } = await json<PushOperation>(d.create(acme))
    d.pass(86_400_000)
    expect((await d.operation(key)).status).toBe('Pending')
    await send(d.emulator, 'PATCH', `/emulator${d.company}`, { connectorOnline: true })
    d.pass(PUSH_MS)
    expect((await d.operation(key)).status).toBe('Success')
  })

  test('times out when asked to, though it may still land', async () => {
    const d = await startCompany('pqsw')
    const { pushOperationKey: key } = await json<PushOperation>(d.create(acme, {}, '?timeoutInMinutes=1'))
    d.pass(60_000)
    expect(await d.operation(key)).toMatchObject({ status: 'TimedOut', timeoutInMinutes: 1 })
    await send(d.emulator, 'PATCH', `/emulator${d.company}`, { connectorOnline: true })
    d.pass(PUSH_MS)
    expect((await d.operation(key)).status).toBe('TimedOut')
    expect(await d.ledger()).toMatchObject({ applied: 1 })
  })

  test('of a record that changed meanwhile fails unless forced', async () => {
    const d = await startCompany()
    const { sourceModifiedDate } = await d.customer(d.firstCustomerId)
    const body = { ...acme, sourceModifiedDate }
    await send(d.emulator, 'POST', `/emulator${d.company}/source-customers/${d.firstCustomerId}`, {
      patch: { phone: '020 7946 0000' },
    })
    const toErrorResponse = await settle(d, d.update(d.firstCustomerId, body))
    expect(toErrorResponse).toMatchObject({ status: 'Failed' })
    expect(toErrorResponse.errorMessage).toContain('Please pull the latest data')
    expect(await settle(d, d.update(d.firstCustomerId, body, '?forceUpdate=true'))).toMatchObject({
      status: 'Success',
    })
  })

  test('with the same idempotency key is taken once', async () => {
    const d = await startCompany()
    await Promise.all([d.create(acme, KEY), d.create(acme, KEY)])
    const first = await json<PushOperation>(d.create(acme, KEY))
    expect(await json<PushOperation>(d.create(acme, KEY))).toEqual(first)
    expect((await d.create({ ...acme, phone: '1' }, KEY)).status).toBe(422)
    d.pass(PUSH_MS)
    expect(await d.ledger()).toMatchObject({ received: 1, applied: 1 })
    d.pass(90 * 60_000)
    expect(await json<PushOperation>(d.create(acme, KEY))).not.toEqual(first)
  })

  test('is refused for connections that are not linked and platforms that only read', async () => {
    const unlinked = await startCompany('gbol', { connectionStatus: 'Unlinked' })
    expect((await unlinked.create(acme)).status).toBe(400)
    const readOnly = await startCompany('pbtz')
    const toErrorResponse = await readOnly.create(acme)
    expect(toErrorResponse.status).toBe(404)
    expect(await json(toErrorResponse)).toMatchObject({
      error: 'Datatype customers not supported by platform(s) Wave',
    })
    const bad = await startCompany()
    expect((await bad.create([])).status).toBe(400)
    expect((await bad.create(acme, {}, '?timeoutInMinutes=soon')).status).toBe(400)
  })

  test('is found in the history, newest first', async () => {
    const d = await startCompany()
    await d.create(acme)
    d.pass(PUSH_MS)
    await d.create({ customerName: 'Second', phone: 7 })
    const history = (query = '') =>
      json<{ results: PushOperation[]; totalResults: number }>(get(d.emulator, `${d.company}/push${query}`))
    expect((await history()).results.map(({ status }) => status)).toEqual(['Pending', 'Success'])
    expect((await history('?query=status%3Dsuccess')).totalResults).toBe(1)
    expect((await history('?orderBy=requestedOnUtc&pageSize=1')).results[0]).toMatchObject({
      status: 'Success',
    })
    expect((await get(d.emulator, `${d.company}/push/unknown`)).status).toBe(404)
  })
})
