import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { emptyReason } from './empty-reason.ts'

type Facts = Parameters<typeof emptyReason>[0]

const LINKED = { id: 'connection-1', platformName: 'Xero', status: 'Linked' }
const SYNCED = { currentStatus: 'Complete', lastSuccessfulSync: '2026-11-20T10:00:00Z' }

const reason = (facts: Partial<Facts> = {}) =>
  emptyReason({
    error: undefined,
    total: 0,
    page: 1,
    filtered: false,
    status: SYNCED,
    connection: LINKED,
    connectionsKnown: true,
    canRead: 'yes',
    ...facts,
  })

const failed = (status: number, codatError?: string) =>
  new ApiError({
    kind: 'http',
    status,
    request: 'GET /customers',
    at: 0,
    ...(codatError === undefined ? {} : { codatError }),
  })

describe('a list that was read and is empty', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['is complete', {}, 'no-customers'],
    ['is filtered', { filtered: true }, 'no-match'],
    ['is past the end', { page: 3, total: 120 }, 'no-such-page'],
    ['is past the end of nobody knows what', { page: 3, total: undefined }, 'no-such-page'],
    ['has no rows on any page', { page: 3, total: 0 }, 'no-customers'],
    ['has no connection', { connection: undefined }, 'no-connection'],
    ['may have a connection', { connection: undefined, connectionsKnown: false }, 'no-customers'],
    ['has no known sync', { status: undefined }, 'no-customers'],
    ['has never been synced', { status: {} }, 'never-synced'],
    ['is being synced', { status: { currentStatus: 'Fetching' } }, 'sync-running'],
    ['failed to sync', { status: { currentStatus: 'FetchError' } }, 'sync-failed'],
    [
      'waits for authorisation',
      { status: {}, connection: { ...LINKED, status: 'PendingAuth' } },
      'not-authorised',
    ],
    ['is not offered', { status: { currentStatus: 'NotSupported' } }, 'not-supported'],
  ])('%s', (_, facts, expected) => {
    expect(reason(facts)).toBe(expected)
  })
})

describe('a list that could not be read', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['by a server’s failure', { error: failed(500) }, 'error'],
    ['by something that is no response', { error: new TypeError('offline') }, 'error'],
    ['past the end', { error: failed(400), page: 2 }, 'no-such-page'],
    ['past the end or by its filter', { error: failed(400), page: 2, filtered: true }, 'error'],
    ['without a connection', { error: failed(404), connection: undefined }, 'no-connection'],
    ['where Codat can’t read customers', { error: failed(404), canRead: 'no' }, 'not-supported'],
    ['where Codat says so', { error: failed(404, 'Data type not supported') }, 'not-supported'],
    ['while it is being synced', { error: failed(409), status: { currentStatus: 'Queued' } }, 'sync-running'],
    ['without any data', { error: failed(409) }, 'never-synced'],
    ['at a page that is not there', { error: failed(404), page: 2 }, 'no-such-page'],
    ['for no known reason', { error: failed(404) }, 'error'],
  ])('%s', (_, facts, expected) => {
    expect(reason(facts)).toBe(expected)
  })
})
