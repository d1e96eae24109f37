import { beforeEach, describe, expect, test } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { NextStep } from '../rules/schedule.ts'
import type { PushApi } from './push-api.ts'
import { httpError, lostConnection, pushApi } from './push-api.fixture.ts'
import { runStep, sendEntry } from './write-steps.ts'

const MINUTE = 60_000
const never = new AbortController().signal

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
  browser.now = NOON + 5 * MINUTE
})

const deps = (responses: Partial<PushApi>) => {
  const tab = openTabState()
  return { api: pushApi(responses), clock: browser.clock(tab), presence: browser.presence(tab) }
}
const send = (respond: PushApi['send']) => sendEntry(deps({ send: respond }), sentEntry())
const step = (
  action: NextStep['action'],
  entry: JournalEntry,
  responses: Partial<PushApi>,
  { signal = never, others = [] as JournalEntry[] } = {},
) => runStep(deps(responses), action, entry, others, signal)

describe('sending', () => {
  test('ends with the operation Codat made of it', async () => {
    const event = await send(() => Promise.resolve(operation('Pending')))
    expect(event).toMatchObject({ type: 'operation', foundBy: 'answer', at: browser.now })
  })

  test('is rejected by a 4xx', async () => {
    expect(await send(() => Promise.reject(httpError(400)))).toMatchObject({
      type: 'rejected',
      error: { status: 400 },
    })
  })

  test.each([httpError(500), httpError(409), lostConnection(), new Error('odd')])(
    'is open after: %s',
    async (failure) => {
      expect(await send(() => Promise.reject(failure))).toMatchObject({
        type: 'no-response',
        mayReplay: true,
      })
    },
  )

  test('may not be repeated by itself when the device was offline meanwhile', async () => {
    const event = await send(() => {
      browser.setOnline(false)
      browser.setOnline(true)
      return Promise.reject(lostConnection())
    })
    expect(event).toMatchObject({ type: 'no-response', mayReplay: false })
  })
})

describe('repeating a create', () => {
  test.each([
    [400, 'rejected'],
    [429, 'replayed'],
    [500, 'replayed'],
  ])('that gets status %s is %s', async (status, type) => {
    const event = await step('replay', unknownEntry(), { send: () => Promise.reject(httpError(status)) })
    expect(event).toMatchObject({ type, error: { status } })
  })

  test('finds its operation', async () => {
    const event = await step('replay', unknownEntry(), { send: () => Promise.resolve(operation('Success')) })
    expect(event).toMatchObject({ type: 'operation', foundBy: 'replay' })
  })
})

describe('polling', () => {
  const pending = entryWithResponse('Pending')

  test('asks for the operation of the entry', async () => {
    const event = await step('poll', pending, {
      operation: (_entry, key) => Promise.resolve(operation('Success', { pushOperationKey: key })),
    })
    expect(event).toMatchObject({ type: 'operation', operation: { pushOperationKey: 'push-1' } })
  })

  test('believes nothing that is said of another operation', async () => {
    const other = operation('Success', { pushOperationKey: 'push-2' })
    const event = await step('poll', pending, { operation: () => Promise.resolve(other) })
    expect(event).toMatchObject({ type: 'poll-failed', error: { kind: 'unexpected' } })
  })

  test('that fails says nothing about the change', async () => {
    const event = await step('poll', pending, { operation: () => Promise.reject(httpError(503)) })
    expect(event).toMatchObject({ type: 'poll-failed', error: { status: 503 } })
  })

  test('that is broken off has no outcome', async () => {
    const signal = AbortSignal.abort()
    const response = { operation: () => Promise.reject(new DOMException('Given up', 'AbortError')) }
    expect(await step('poll', pending, response, { signal })).toBeNull()
  })
})

const update = unknownEntry({ kind: 'update', customerId: 'C-1', idempotencyKey: null })
const modified = (more: Partial<PushOperation> = {}) =>
  operation('Success', {
    changes: [{ type: 'Modified', recordRef: { dataType: 'customers', id: 'C-1' } }],
    ...more,
  })
const holding = (...operations: PushOperation[]): Partial<PushApi> => ({
  history: () => Promise.resolve({ results: operations.map((one) => ({ readable: true, operation: one })) }),
})

const unreadable: Partial<PushApi> = {
  history: () => Promise.resolve({ results: [{ readable: false, raw: 'odd' }] }),
}

describe('reading the push history', () => {
  test('finds the only operation of the record at that time', async () => {
    expect(await step('read-history', update, holding(modified()))).toMatchObject({
      type: 'operation',
      foundBy: 'history',
    })
  })

  test('leaves two that could be it to a person', async () => {
    const two = holding(modified(), modified({ pushOperationKey: 'push-2' }))
    expect(await step('read-history', update, two)).toMatchObject({
      type: 'history-read',
      candidates: ['push-1', 'push-2'],
    })
  })

  test('passes over operations of other entries and those a person has rejected', async () => {
    const others = [entryWithResponse('Success', { id: 'entry-2' })]
    expect(await step('read-history', update, holding(modified()), { others })).toMatchObject({
      candidates: [],
    })
    const resolution = update.resolution && { ...update.resolution, rejected: ['push-1'] }
    expect(await step('read-history', { ...update, resolution }, holding(modified()))).toMatchObject({
      candidates: [],
    })
  })

  test('settles that nothing arrived only two minutes after sending ended', async () => {
    browser.now = NOON + 1000 + 2 * MINUTE - 1
    expect(await step('read-history', update, holding())).toMatchObject({ settled: false })
    browser.now++
    expect(await step('read-history', update, holding())).toMatchObject({ settled: true })
  })

  test('settles nothing from a history with a row it cannot read', async () => {
    expect(await step('read-history', update, unreadable)).toMatchObject({ settled: false })
  })

  test('repeats a create whose key is still kept, to know for certain which operation is its own', async () => {
    const event = await step('read-history', unknownEntry(), {
      ...holding(operation('Success')),
      send: () => Promise.resolve(operation('Success')),
    })
    expect(event).toMatchObject({ type: 'operation', foundBy: 'replay' })
  })

  test('that fails says nothing about the change', async () => {
    const event = await step('read-history', update, { history: () => Promise.reject(httpError(503)) })
    expect(event).toMatchObject({ type: 'history-failed', error: { status: 503 } })
  })

  test('is what a poll does while no operation is known', async () => {
    expect(await step('poll', update, holding())).toMatchObject({ type: 'history-read' })
  })
})
