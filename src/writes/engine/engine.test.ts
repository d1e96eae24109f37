import { beforeEach, describe, expect, test } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import type { Locks } from '../platform/environment.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { changeToSend } from './change-to-send.fixture.ts'
import { WriteEngine } from './engine.ts'
import { createKeptLimit } from './kept-limit.fixture.ts'
import { createMemoryStore } from './journal-store.fixture.ts'
import type { JournalStore } from './journal-store.ts'
import type { PushApi } from './push-api.ts'
import { httpError, lostConnection, pushApi } from './push-api.fixture.ts'

const MINUTE = 60_000

let browser: TestBrowser
let store: JournalStore
let sent: JournalEntry[]
let confirmed: string[]

beforeEach(() => {
  browser = new TestBrowser()
  store = createMemoryStore()
  sent = []
  confirmed = []
})

/** What Codat says of a change that goes well: pending at first, a success when it is asked. */
const accepting: Partial<PushApi> = {
  send: (entry) => {
    sent.push(entry)
    return Promise.resolve(operation('Pending'))
  },
  operation: () => Promise.resolve(operation('Success')),
}

function openEngine(
  responses = accepting,
  over: Partial<JournalStore> = {},
  { acrossTabs = true, person = '' } = {},
) {
  const tab = openTabState()
  const engine = new WriteEngine({
    api: pushApi(responses),
    store: { ...store, ...over },
    clock: browser.clock(tab),
    locks: { ...browser.locks(tab), acrossTabs },
    ownLocks: locksOf(browser.locks(tab), person),
    channel: browser.channel(tab),
    presence: browser.presence(tab),
    keptLimit: createKeptLimit(),
    isSparing: () => false,
    newId: () => browser.newId(),
    onConfirmed: ({ id }) => confirmed.push(id),
  })
  return { engine, tab }
}

/** As `browserLocks` renames them. */
const locksOf = (locks: Locks, person: string): Locks => ({
  ...locks,
  tryWith: (name, work) => locks.tryWith(`${name}:${person}`, work),
  with: (name, signal, work) => locks.with(`${name}:${person}`, signal, work),
})

const fail = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'))
const broken: JournalStore = { all: fail, get: fail, insert: fail, update: fail, remove: fail, clear: fail }
const update = (customerName: string, more = {}) =>
  changeToSend({
    kind: 'update',
    customerId: 'C-1',
    draftId: customerName,
    payload: { customerName },
    ...more,
  })

describe('a change', () => {
  test('is stored before it is sent', async () => {
    let stored: unknown[] = []
    const { engine } = openEngine({
      send: async () => {
        stored = await store.all()
        return operation('Pending')
      },
    })
    const { id } = await engine.send(changeToSend())
    expect(stored).toMatchObject([{ id, state: 'sending' }])
  })

  test('is pending when Codat has received it, and confirmed once by its operation', async () => {
    const { engine } = openEngine()
    const { id, state } = await engine.send(changeToSend())
    expect([state, engine.state.openCount, confirmed]).toEqual(['pending', 1, []])
    await browser.pass(10 * MINUTE)
    expect(engine.state).toMatchObject({ openCount: 0, entries: [{ id, state: 'confirmed' }] })
    expect(confirmed).toEqual([id])
  })

  test('is sent once however often it is clicked', async () => {
    const { engine } = openEngine()
    const entries = await Promise.all([1, 2, 3].map(() => engine.send(changeToSend())))
    entries.push(await engine.send(changeToSend()))
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1)
    expect(sent).toHaveLength(1)
  })

  test('of a record that is being changed is not sent, in any tab', async () => {
    const [one, two] = [openEngine(), openEngine()]
    await one.engine.send(update('One'))
    await browser.settle()
    await expect(two.engine.send(update('Two'))).rejects.toMatchObject({
      reason: 'in-flight',
      entry: { payload: { customerName: 'One' } },
    })
    expect(sent).toHaveLength(1)
  })

  test('is not sent without a connection, and is not sent later by itself', async () => {
    const { engine } = openEngine()
    browser.setOnline(false)
    await expect(engine.send(changeToSend())).rejects.toMatchObject({ reason: 'offline' })
    browser.setOnline(true)
    await browser.pass(10 * MINUTE)
    expect([sent, await store.all()]).toEqual([[], []])
  })

  test('equal to one that was confirmed needs a person who knows', async () => {
    const { engine } = openEngine()
    await engine.send(changeToSend())
    await browser.pass(MINUTE)
    const again = changeToSend({ draftId: 'draft-2' })
    await expect(engine.send(again)).rejects.toMatchObject({ reason: 'already-created' })
    expect(await engine.send({ ...again, confirmRisk: true })).toMatchObject({ state: 'pending' })
  })
})

describe('two people in one browser', () => {
  test('each follow their own changes, and see none of the other’s', async () => {
    const forever = { ...accepting, operation: () => Promise.resolve(operation('Pending')) }
    const adas = openEngine(forever, {}, { person: 'ada' })
    const bens = openEngine(accepting, createMemoryStore(), { person: 'ben' })
    await adas.engine.send(update('Ada'))
    const { id } = await bens.engine.send(changeToSend())
    await browser.pass(10 * MINUTE)
    expect(bens.engine.state.entries).toMatchObject([{ id, state: 'confirmed' }])
    expect(adas.engine.state.entries).toMatchObject([{ payload: { customerName: 'Ada' }, state: 'pending' }])
  })

  test('never write the same record at once', async () => {
    const hanging = { ...accepting, send: () => new Promise<never>(() => undefined) }
    const adas = openEngine(hanging, {}, { person: 'ada' })
    const bens = openEngine(accepting, createMemoryStore(), { person: 'ben' })
    void adas.engine.send(update('Ada'))
    await browser.settle()
    await expect(bens.engine.send(update('Ben'))).rejects.toMatchObject({ reason: 'in-flight', entry: null })
    expect(sent).toEqual([])
  })
})

describe('a change that got no response', () => {
  const responses: Partial<PushApi> = {
    send: () => Promise.reject(lostConnection()),
    history: () => Promise.resolve({ results: [{ readable: true, operation: operation('Failed') }] }),
    operation: (_entry, pushOperationKey) => Promise.resolve(operation('Success', { pushOperationKey })),
  }

  test('is claimed by a person who says which operation it is', async () => {
    const { engine } = openEngine(responses)
    const { id } = await engine.send(update('New'))
    await engine.claimOperation(id, 'push-7')
    expect(engine.state.entries).toMatchObject([
      { state: 'confirmed', foundBy: 'person', pushOperationKey: 'push-7' },
    ])
  })

  test('stays unknown when the operation it is said to be cannot be read', async () => {
    const { engine } = openEngine({ ...responses, operation: () => Promise.reject(httpError(404)) })
    const { id } = await engine.send(update('New'))
    await engine.claimOperation(id, 'push-7')
    expect(engine.state.entries).toMatchObject([{ state: 'unknown', lastError: { status: 404 } }])
  })

  test('is looked for at once when a person asks', async () => {
    let reads = 0
    const history = () => {
      reads++
      return Promise.resolve({ results: [] })
    }
    const { engine } = openEngine({ ...responses, history })
    const { id } = await engine.send(update('New'))
    await engine.checkNow(id)
    await engine.checkNow('nothing')
    expect(reads).toBe(1)
    expect(engine.state.entries).toMatchObject([{ resolution: { lookups: 1 } }])
  })
})

describe('a tab that is closed while it sends', () => {
  const hanging = { ...accepting, send: () => new Promise<never>(() => undefined) }

  test('leaves an unknown change, which other tabs do not send again', async () => {
    const { engine, tab } = openEngine(hanging)
    void engine.send(changeToSend())
    await browser.settle()
    const other = openEngine()
    await other.engine.start()
    await browser.settle()
    expect(other.engine.state.entries).toMatchObject([{ state: 'sending' }])
    browser.close(tab)
    await browser.settle()
    expect(other.engine.state.entries).toMatchObject([{ state: 'unknown', resolution: { mayReplay: false } }])
    expect(sent).toEqual([])
  })

  test('is given up after a minute where the browser has no locks over tabs', async () => {
    const { engine, tab } = openEngine(hanging, {}, { acrossTabs: false })
    void engine.send(changeToSend())
    await browser.settle()
    browser.close(tab)
    const other = openEngine(accepting, {}, { acrossTabs: false })
    await other.engine.start()
    await browser.pass(MINUTE - 1)
    expect(other.engine.state.entries).toMatchObject([{ state: 'sending' }])
    await browser.pass(1)
    expect(other.engine.state.entries).toMatchObject([{ state: 'unknown' }])
  })
})

describe('a device that stores nothing', () => {
  test('sends only when the person was told, and still follows the change', async () => {
    const { engine } = openEngine(accepting, broken)
    await expect(engine.send(changeToSend())).rejects.toMatchObject({ reason: 'not-storable' })
    expect(sent).toEqual([])
    expect(engine.state.problem).toBe('No room')
    const entry = await engine.send(changeToSend({ acceptUnsafe: true }))
    expect(entry).toMatchObject({ unsafe: true, state: 'pending' })
    await browser.pass(MINUTE)
    expect(engine.state.entries).toMatchObject([{ id: entry.id, state: 'confirmed' }])
  })

  test('any more, after the change was stored, loses nothing in this tab', async () => {
    const { engine } = openEngine(accepting, { update: fail })
    const entry = await engine.send(changeToSend())
    expect(entry.pushOperationKey).toBe('push-1')
    await browser.pass(MINUTE)
    expect(engine.state.entries).toMatchObject([{ state: 'confirmed', pushOperationKey: 'push-1' }])
  })
})
