import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createInput, fault, ledgerOf, makeCompany, TestWorld, updateInput } from './world.ts'
import type { TestCompany } from './world.ts'

const MINUTE = 60_000
let world: TestWorld
let company: TestCompany

beforeEach(async () => {
  world = new TestWorld()
  vi.stubGlobal('fetch', world.fetch)
  company = await makeCompany(world)
})
afterEach(() => vi.unstubAllGlobals())

const writes = () => ledgerOf(world, company)
const sends = (method: string) => world.requests.filter((request) => request.method === method).length
const firstId = () => company.customerIds[0] ?? ''

const polls = () =>
  world.requests.filter(({ method, path }) => method === 'GET' && path.includes('/push')).length

const sync = async () => {
  await world.control('POST', `/companies/${company.companyId}/data/queue/customers`)
  await world.pass(1_000)
}
const record = (id: string) =>
  world.control<{ id: string; customerName: string }>(
    'GET',
    `/companies/${company.companyId}/data/customers/${id}`,
  )

describe('a write', () => {
  test('is stored before it leaves, pending after its response and confirmed by the poller', async () => {
    const tab = world.openTab()
    const storedWhenSent: unknown[] = []
    vi.stubGlobal('fetch', async (...args: Parameters<typeof world.fetch>) => {
      if (args[1]?.method === 'POST') storedWhenSent.push(...(await world.rows.all()))
      return world.fetch(...args)
    })
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    expect(storedWhenSent).toMatchObject([
      { id: entry.id, state: 'sending', idempotencyKey: entry.idempotencyKey },
    ])
    expect(entry).toMatchObject({ state: 'pending', foundBy: 'answer' })
    expect(world.confirmed).toEqual([])
    await world.pass(10_000)
    const [write] = await writes()
    expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', customerId: write?.customerId })
    expect(world.confirmed).toEqual([entry.id])
    expect(tab.engine.state.openCount).toBe(0)
  })

  test('whose draft is typed on and sent while it is pending is rejected with a message about a pending write', async () => {
    const tab = world.openTab()
    const first = createInput(company, 'Acme')
    const pending = await tab.engine.send(first)
    expect(pending.state).toBe('pending')
    const second = tab.engine.send({ ...first, payload: { customerName: 'Acme 2' } })
    await expect(second).rejects.toMatchObject({ reason: 'in-flight', entry: { id: pending.id } })
    expect(sends('POST')).toBe(1)
  })

  test('that is rejected outright is failed and can be sent again under a new key', async () => {
    await world.control('PATCH', `/emulator/companies/${company.companyId}`, { connectionStatus: 'Unlinked' })
    const tab = world.openTab()
    const rejected = await tab.engine.send(createInput(company, 'Acme'))
    expect(rejected).toMatchObject({ state: 'failed', pushOperationKey: null, lastError: { status: 400 } })
    await world.control('PATCH', `/emulator/companies/${company.companyId}`, { connectionStatus: 'Linked' })
    const again = await tab.engine.send(createInput(company, 'Acme'))
    expect(again).toMatchObject({ state: 'pending', linkedTo: rejected.id })
    expect(again.idempotencyKey).not.toBe(rejected.idempotencyKey)
  })

  test('that the platform rejects keeps its validation errors, and resending is a linked operation', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-failed-nested')
    const first = await tab.engine.send(updateInput(company, firstId(), 'New name'))
    await world.pass(10_000)
    const failed = tab.entry(first.id)
    expect(failed).toMatchObject({ state: 'failed', pushOperationKey: first.pushOperationKey })
    expect(failed?.operation?.validation?.errors).toHaveLength(6)
    const again = await tab.engine.send(updateInput(company, firstId(), 'New name'))
    expect(again).toMatchObject({ state: 'pending', linkedTo: first.id })
    await world.pass(10_000)
    expect((await writes()).filter(({ applied }) => applied)).toHaveLength(1)
  })
})

describe('one intent', () => {
  test('stays one write however often it is clicked', async () => {
    const tab = world.openTab()
    const input = createInput(company, 'Acme')
    const clicks = await Promise.all(Array.from({ length: 50 }, () => tab.engine.send(input)))
    const late = await tab.engine.send(input)
    await world.pass(10_000)
    const afterSuccess = await tab.engine.send(input)
    expect(new Set([...clicks, late, afterSuccess].map(({ id }) => id)).size).toBe(1)
    expect(sends('POST')).toBe(1)
    expect(await writes()).toHaveLength(1)
  })

  test('stays one write when two tabs send the same values', async () => {
    const [one, two] = [world.openTab(), world.openTab()]
    const entries = await Promise.all([
      one.engine.send(createInput(company, 'Acme')),
      two.engine.send(createInput(company, 'Acme', { draftId: 'typed in the other tab' })),
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1)
    await world.pass(10_000)
    expect(two.entry(entries[0].id)).toMatchObject({ state: 'confirmed' })
    expect(await writes()).toHaveLength(1)
    await expect(
      two.engine.send(createInput(company, 'Acme', { draftId: 'a third form' })),
    ).rejects.toMatchObject({ reason: 'already-created' })
    await two.engine.send(createInput(company, 'Acme', { draftId: 'a third form', confirmRisk: true }))
    expect(await writes()).toHaveLength(2)
  })

  test('of an update keeps a different one of the same record waiting, in any tab', async () => {
    const [one, two] = [world.openTab(), world.openTab()]
    await one.engine.send(updateInput(company, firstId(), 'One'))
    await world.settle()
    await expect(two.engine.send(updateInput(company, firstId(), 'Two'))).rejects.toMatchObject({
      reason: 'in-flight',
      entry: { payload: { customerName: 'One' } },
    })
    await two.engine.send(updateInput(company, company.customerIds[1] ?? '', 'Two'))
    await world.pass(10_000)
    await two.engine.send(updateInput(company, firstId(), 'Two'))
    expect(sends('PUT')).toBe(3)
  })
})

describe('a lost response', () => {
  test.each(['write-dropped-before', 'write-dropped-after'])(
    'of a create (%s) is found out with the same key',
    async (name) => {
      const tab = world.openTab()
      await fault(world, company, name)
      const entry = await tab.engine.send(createInput(company, 'Acme'))
      expect(entry).toMatchObject({ state: 'unknown', resolution: { status: 'looking' } })
      await world.pass(30_000)
      expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', foundBy: 'replay' })
      const taken = (await writes()).filter(({ applied }) => applied)
      expect(taken).toHaveLength(1)
      expect(new Set((await writes()).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    },
  )

  test('of a create that Codat keeps rejecting with an error is found in the push history', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-server-error-after')
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    await world.pass(30_000)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', foundBy: 'history' })
    expect(await writes()).toHaveLength(1)
  })

  test('of an update that was taken is found in the push history, and never sent again', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-dropped-after')
    const entry = await tab.engine.send(updateInput(company, firstId(), 'New'))
    expect(entry.state).toBe('unknown')
    await world.pass(30_000)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', foundBy: 'history' })
    expect(sends('PUT')).toBe(1)
  })

  test('of an update that was not taken says so after looking, and a person sends it again', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-dropped-before')
    const entry = await tab.engine.send(updateInput(company, firstId(), 'New'))
    await world.pass(30_000)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'unknown', resolution: { status: 'looking' } })
    expect(await tab.engine.send(updateInput(company, firstId(), 'New'))).toMatchObject({
      id: entry.id,
    })
    await expect(tab.engine.send(updateInput(company, firstId(), 'Other'))).rejects.toMatchObject({
      reason: 'in-flight',
    })
    await world.pass(5 * MINUTE)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'unknown', resolution: { status: 'not-found' } })
    expect(sends('PUT')).toBe(1)
    const again = await tab.engine.send(updateInput(company, firstId(), 'New'))
    expect(again).toMatchObject({ state: 'pending', linkedTo: entry.id })
    await world.pass(10_000)
    expect((await writes()).filter(({ applied }) => applied)).toHaveLength(1)
  })

  test('is not claimed from a write of another record or of another person', async () => {
    const tab = world.openTab()
    const [first = '', second = ''] = company.customerIds
    await fault(world, company, 'write-dropped-before')
    const entry = await tab.engine.send(updateInput(company, first, 'Mine'))
    const push = `/companies/${company.companyId}/connections/${company.connectionId}/push/customers`
    await world.control('PUT', `${push}/${second}`, { customerName: 'Theirs', status: 'Active' })
    await world.control('POST', push, { customerName: 'Also theirs', status: 'Active' })
    await world.pass(5 * MINUTE)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'unknown', resolution: { status: 'not-found' } })
  })

  test('with only a nameless failure in the history is left to a person', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-dropped-before')
    const entry = await tab.engine.send(updateInput(company, firstId(), 'Mine'))
    world.setOnline(false)
    const push = `/companies/${company.companyId}/connections/${company.connectionId}/push/customers`
    await world.control('POST', push, { customerName: 'Theirs [fault:write-failed]', status: 'Active' })
    await world.pass(10_000)
    world.setOnline(true)
    await world.pass(5 * MINUTE)
    expect(tab.entry(entry.id)?.resolution).toMatchObject({
      status: 'ambiguous',
      candidates: [expect.any(String)],
    })
    await tab.engine.rejectCandidates(entry.id)
    await world.pass(30 * MINUTE)
    expect(tab.entry(entry.id)?.resolution).toMatchObject({ status: 'not-found' })
  })
})

describe('after 429', () => {
  test('nothing is sent again by itself, and a person sends a create under the same key', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-rate-limited')
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    expect(entry).toMatchObject({ state: 'failed', lastError: { status: 429, retryAfterMs: 5000 } })
    await world.pass(10 * MINUTE)
    expect(sends('POST')).toBe(1)
    const again = await tab.engine.send(createInput(company, 'Acme'))
    expect(again).toMatchObject({
      state: 'pending',
      idempotencyKey: entry.idempotencyKey,
      linkedTo: entry.id,
    })
  })
})

describe('a reload', () => {
  test('while pending goes on following', async () => {
    const tab = world.openTab()
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    tab.close()
    await world.pass(10 * MINUTE)
    const next = world.openTab()
    await world.pass(1_000)
    expect(next.entry(entry.id)).toMatchObject({ state: 'confirmed' })
  })

  test.each([
    ['create', 'write-dropped-before', 'unknown'],
    ['create', 'write-dropped-after', 'confirmed'],
    ['update', 'write-dropped-before', 'unknown'],
    ['update', 'write-dropped-after', 'confirmed'],
  ])('while a %s is being sent (%s) ends %s, with nothing sent twice', async (kind, name, state) => {
    const tab = world.openTab()
    await fault(world, company, name)
    const input = kind === 'create' ? createInput(company, 'Acme') : updateInput(company, firstId(), 'Acme')
    const { reached } = world.holdAnswer()
    void tab.engine.send(input)
    await reached
    tab.close()
    await world.settle()
    const next = world.openTab()
    await world.settle()
    expect(next.engine.state.entries).toMatchObject([{ state: 'unknown' }])
    await world.pass(5 * MINUTE)
    expect(next.engine.state.entries).toMatchObject([{ state }])
    expect((await writes()).filter(({ applied }) => applied)).toHaveLength(state === 'confirmed' ? 1 : 0)
  })

  test('of another tab leaves the sender alone while it is alive', async () => {
    const tab = world.openTab()
    const { reached, release } = world.holdAnswer()
    const submit = tab.engine.send(createInput(company, 'Acme'))
    await reached
    const other = world.openTab()
    await world.settle()
    expect(other.engine.state.entries).toMatchObject([{ state: 'sending' }])
    release()
    const entry = await submit
    await world.settle()
    expect(other.entry(entry.id)).toMatchObject({ state: 'pending' })
  })
})

describe('offline', () => {
  test('does not send and queues nothing', async () => {
    const tab = world.openTab()
    world.setOnline(false)
    await expect(tab.engine.send(createInput(company, 'Acme'))).rejects.toMatchObject({
      reason: 'offline',
    })
    world.setOnline(true)
    await world.pass(10 * MINUTE)
    expect(sends('POST')).toBe(0)
  })

  test('in the middle of a create: afterwards the history is read and nothing is sent without a person', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-dropped-before')
    const { reached, release } = world.holdAnswer()
    const submit = tab.engine.send(createInput(company, 'Acme'))
    await reached
    world.setOnline(false)
    release()
    const entry = await submit
    await world.pass(MINUTE)
    world.setOnline(true)
    await world.pass(10 * MINUTE)
    expect(sends('POST')).toBe(1)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'unknown', resolution: { status: 'not-found' } })
    const again = await tab.engine.send(createInput(company, 'Acme'))
    expect(again).toMatchObject({ state: 'pending', idempotencyKey: entry.idempotencyKey })
  })
})

describe('polling', () => {
  test('of one write that never ends asks at most 300 times in a day, in one of three tabs', async () => {
    const tabs = [world.openTab(), world.openTab(), world.openTab()]
    await fault(world, company, 'write-stays-pending')
    const entry = await tabs[0]?.engine.send(createInput(company, 'Acme'))
    await world.pass(24 * 60 * MINUTE)
    expect(polls()).toBeLessThanOrEqual(300)
    expect(polls()).toBeGreaterThan(250)
    expect(tabs[2]?.entry(entry?.id ?? '')).toMatchObject({ state: 'pending' })
  })

  test('stops while every tab is hidden or offline, and goes on in another tab', async () => {
    const [one, two] = [world.openTab(), world.openTab()]
    await fault(world, company, 'write-stays-pending')
    await one.engine.send(createInput(company, 'Acme'))
    one.setVisible(false)
    two.setVisible(false)
    await world.pass(60 * MINUTE)
    expect(polls()).toBe(0)
    two.setVisible(true)
    await world.pass(10_000)
    expect(polls()).toBeGreaterThan(0)
    world.setOnline(false)
    const before = polls()
    await world.pass(60 * MINUTE)
    expect(polls()).toBe(before)
  })

  test('asks once a minute at most while few requests are left for the day', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-stays-pending')
    world.isSparing = true
    await tab.engine.send(createInput(company, 'Acme'))
    await world.pass(5 * MINUTE)
    expect(polls()).toBeGreaterThanOrEqual(4)
    expect(polls()).toBeLessThanOrEqual(6)
  })

  test('that fails is never a failed write', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-poll-fails')
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    await world.pass(3_500)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'pending', lastError: { status: 503 } })
    await world.pass(20_000)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', lastError: null })
  })

  test('waits as long as Codat asks', async () => {
    const tab = world.openTab()
    const entry = await tab.engine.send(createInput(company, 'Acme'))
    await fault(world, company, 'rate-limited', 100)
    await world.pass(2_000)
    expect(tab.entry(entry.id)?.lastError).toMatchObject({ status: 429 })
    const before = polls()
    await world.pass(3_900)
    expect(polls()).toBe(before)
  })
})

describe('a timeout', () => {
  test('stays a timeout, is watched, and a second write of the record needs a person who knows', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-timeout-lands')
    const entry = await tab.engine.send(updateInput(company, firstId(), 'Late'))
    await world.pass(10_000)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'timed-out' })
    await expect(tab.engine.send(updateInput(company, firstId(), 'Later'))).rejects.toMatchObject({
      reason: 'may-still-arrive',
    })
    expect(world.confirmed).toEqual([])
    const path = `/companies/${company.companyId}/data/customers/${firstId()}`
    await world.pass(60_000)
    await world.control('POST', `/companies/${company.companyId}/data/queue/customers`)
    await world.pass(60_000)
    await tab.engine.recordsRead(company.companyId, [await world.control<{ id: string }>('GET', path)], null)
    expect(tab.entry(entry.id)).toMatchObject({ state: 'confirmed', foundBy: 'record' })
  })
})

describe('awaiting sync', () => {
  test('shows the sent values until a sync has brought them', async () => {
    const tab = world.openTab()
    const opened = await record(firstId())
    const input = updateInput(company, firstId(), 'New name', { opened: { ...opened } })
    const { id } = await tab.engine.send(input)
    const shown = () => {
      const { customer, changes } = tab.engine.overlay(company.companyId, opened, null)
      return [customer.customerName, changes.find(({ path }) => path === 'customerName')?.state]
    }
    expect(shown()).toEqual(['New name', 'pending'])
    await world.pass(10_000)
    expect(shown()).toEqual(['New name', 'confirmed'])
    await sync()
    const stored = await record(firstId())
    await tab.engine.recordsRead(company.companyId, [stored], null)
    expect(tab.entry(id)?.readBack).toMatchObject({ differences: [] })
    expect(tab.engine.overlay(company.companyId, stored, null)).toMatchObject({
      changes: [],
      customer: stored,
    })
  })

  test('reports once what the platform stored differently', async () => {
    const tab = world.openTab()
    const opened = await record(firstId())
    await fault(world, company, 'write-field-dropped')
    const { id } = await tab.engine.send(updateInput(company, firstId(), 'New', { opened: { ...opened } }))
    await world.pass(10_000)
    await sync()
    await tab.engine.recordsRead(company.companyId, [await record(firstId())], null)
    const differences = tab.entry(id)?.readBack?.differences ?? []
    expect(differences.map(({ path, sent }) => [path, sent])).toEqual([['phone', '020 7946 0002']])
  })

  test('lists a new customer until the list holds it', async () => {
    const tab = world.openTab()
    const { id } = await tab.engine.send(createInput(company, 'Newcomer'))
    await world.pass(10_000)
    const [row] = tab.engine.awaitedCustomers(company.companyId, new Set())
    expect(row).toMatchObject({ entryId: id, title: 'Newcomer', customerId: expect.any(String) })
    await sync()
    const stored = await record(row?.customerId ?? '')
    expect(tab.engine.awaitedCustomers(company.companyId, new Set([stored.id]))).toEqual([])
    await tab.engine.recordsRead(company.companyId, [stored], null)
    expect(tab.engine.awaitedCustomers(company.companyId, new Set())).toEqual([])
  })
})
