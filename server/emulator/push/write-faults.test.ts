import { describe, expect, test } from 'vitest'
import type { Emulator } from '../emulator.ts'
import type { WriteFault } from '../faults/fault-names.ts'
import { get, json, send } from '../../testing/emulator.ts'
import type { PushOperation } from '../codat/wire.ts'
import { acme, startCompany, itemIds, KEY, PUSH_MS, settle } from '../../testing/push.ts'
import type { TestCompany, Ledger } from '../../testing/push.ts'

const faulty = (fault: WriteFault) => ({
  ...acme,
  customerName: `Acme [fault:${fault}]`,
  phone: '020 7946 0001',
})
const lost = async (response: Promise<Response>) => {
  await expect(response).rejects.toThrow('fetch failed')
}
const onlyPush = async ({ emulator, company }: TestCompany) =>
  (await json<{ results: PushOperation[] }>(get(emulator, `${company}/push`))).results[0]

/** How many records a timed-out write has made in the end. */
const recordsAfterTimeout = async (fault: WriteFault) => {
  const d = await startCompany()
  expect(await settle(d, d.create(faulty(fault)))).toMatchObject({ status: 'TimedOut' })
  d.pass(PUSH_MS * 2)
  return (await d.ledger()).applied
}

/** Aborts as soon as the emulator has the request. */
async function leaveOnceTaken(
  emulator: Emulator,
  request: Request,
  controller: AbortController,
  ledger: () => Promise<Ledger>,
) {
  const response = emulator.fetch(request)
  const leave = async () => {
    while ((await ledger()).received === 0);
    controller.abort()
  }
  const [outcome] = await Promise.all([response, leave()])
  return outcome
}

describe('write faults', () => {
  test.each([
    ['write-bad-request', 400],
    ['write-unauthorized', 401],
    ['write-payment-required', 402],
    ['write-forbidden', 403],
    ['write-repeated-key', 422],
  ] as const)('%s is refused with %i and not taken in', async (fault, status) => {
    const d = await startCompany()
    expect((await d.create(faulty(fault), KEY)).status).toBe(status)
    expect(await onlyPush(d)).toBeUndefined()
  })

  test.each([
    ['write-failed', 1],
    ['write-failed-plain', 0],
    ['write-failed-nested', 6],
  ] as const)('%s fails with %i field errors', async (fault, count) => {
    const d = await startCompany()
    const failed = await settle(d, d.create(faulty(fault)))
    expect(failed).toMatchObject({ status: 'Failed', statusCode: 400 })
    expect(itemIds(failed)).toHaveLength(count)
  })

  test('write-timeout-lands and write-timeout-lost differ only in the books', async () => {
    expect(await recordsAfterTimeout('write-timeout-lands')).toBe(1)
    expect(await recordsAfterTimeout('write-timeout-lost')).toBe(0)
  })

  test('write-dropped-before leaves nothing, and the key is free', async () => {
    const d = await startCompany()
    await lost(d.create(faulty('write-dropped-before'), KEY))
    expect(await onlyPush(d)).toBeUndefined()
    expect((await d.create(acme, KEY)).status).toBe(200)
  })

  test('write-dropped-after is answered by the same key, without a second record', async () => {
    const d = await startCompany()
    await lost(d.create(faulty('write-dropped-after'), KEY))
    const replayed = await json<PushOperation>(d.create(faulty('write-dropped-after'), KEY))
    expect(replayed).toEqual(await onlyPush(d))
    d.pass(PUSH_MS)
    expect(await d.ledger()).toMatchObject({ received: 1, applied: 1 })
  })

  test('write-server-error-after answers 500 again and again, the history tells the truth', async () => {
    const d = await startCompany()
    expect((await d.create(faulty('write-server-error-after'), KEY)).status).toBe(500)
    expect((await d.create(faulty('write-server-error-after'), KEY)).status).toBe(500)
    d.pass(PUSH_MS)
    expect(await onlyPush(d)).toMatchObject({ status: 'Success' })
  })

  test('write-rate-limited lifts and frees the key', async () => {
    const d = await startCompany()
    const limited = await d.create(faulty('write-rate-limited'), KEY)
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '5'])
    d.pass(5000)
    expect((await d.create(faulty('write-rate-limited'), KEY)).status).toBe(200)
  })

  test('write-conflict is what forceUpdate is for', async () => {
    const d = await startCompany()
    const { sourceModifiedDate } = await d.customer(d.firstCustomerId)
    const body = { ...faulty('write-conflict'), sourceModifiedDate }
    expect(await settle(d, d.update(d.firstCustomerId, body))).toMatchObject({ status: 'Failed' })
    expect(await settle(d, d.update(d.firstCustomerId, body, '?forceUpdate=true'))).toMatchObject({
      status: 'Success',
    })
  })

  test('write-slow is in flight for a second request with its key', async () => {
    const d = await startCompany()
    const [first, second] = await Promise.all([
      d.create(faulty('write-slow'), KEY),
      d.create(faulty('write-slow'), KEY),
    ])
    expect([first.status, second.status]).toEqual([200, 409])
  })

  test('write-stays-pending never ends', async () => {
    const d = await startCompany()
    const { pushOperationKey } = await json<PushOperation>(d.create(faulty('write-stays-pending')))
    d.pass(86_400_000)
    expect((await d.operation(pushOperationKey)).status).toBe('Pending')
  })

  test('write-poll-fails refuses three requests for the state', async () => {
    const d = await startCompany()
    const { pushOperationKey } = await json<PushOperation>(d.create(faulty('write-poll-fails')))
    const statuses: number[] = []
    for (let poll = 0; poll < 4; poll++)
      statuses.push((await get(d.emulator, `${d.company}/push/${pushOperationKey}`)).status)
    expect(statuses).toEqual([503, 503, 503, 200])
  })

  test('write-field-dropped keeps the old value and still says Success', async () => {
    const d = await startCompany()
    const before = await d.customer(d.firstCustomerId)
    expect(await settle(d, d.update(before.id, faulty('write-field-dropped')))).toMatchObject({
      status: 'Success',
    })
    await d.sync()
    expect((await d.customer(before.id)).phone).toBe(before.phone)
  })

  test('can be switched on for a company instead', async () => {
    const d = await startCompany()
    const switched = { companyId: d.companyId, fault: 'write-failed', times: 1 }
    expect((await send(d.emulator, 'POST', '/emulator/faults', switched)).status).toBe(201)
    expect(await settle(d, d.create(acme))).toMatchObject({ status: 'Failed' })
    expect(await settle(d, d.create(acme))).toMatchObject({ status: 'Success' })
  })

  test('a client that leaves does not stop the write', async () => {
    const d = await startCompany()
    const controller = new AbortController()
    const request = new Request(`https://api.codat.io${d.push}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...KEY },
      body: JSON.stringify(faulty('write-slow')),
      signal: controller.signal,
    })
    const response = leaveOnceTaken(d.emulator, request, controller, d.ledger)
    await expect(response).rejects.toThrow('aborted')
    d.pass(PUSH_MS)
    expect(await d.ledger()).toMatchObject({ received: 1, applied: 1 })
  })
})
