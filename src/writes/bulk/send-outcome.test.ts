import { expect, it } from 'vitest'
import { SendError } from '../engine/send-error.ts'
import { entryWithResponse, networkError, sentEntry } from '../rules/entry.fixture.ts'
import { nextEntry } from '../rules/state-machine.ts'
import { updateRow } from './row.fixture.ts'
import { afterSendError, mayBeUnlinked, pauseAfter } from './send-outcome.ts'

const rejected = (status: number, deskCode: string | null = null) =>
  nextEntry(sentEntry(), {
    type: 'rejected',
    at: 1,
    error: { ...networkError, kind: 'http', status, deskCode },
  })

it.each([
  [401, 'session', 'signed-out'],
  [403, 'viewer', 'view-only'],
  [403, 'read-only', 'view-only'],
  [429, 'quota', 'quota'],
  [403, null, 'refused'],
  [402, null, 'refused'],
  [400, null, undefined],
  [429, null, undefined],
  [413, 'too-large', undefined],
])('a rejection with %s by %s pauses a run: %s', (status, deskCode, pause) => {
  expect(pauseAfter(rejected(status, deskCode))).toBe(pause)
})

it.each([
  [400, null, true],
  [404, null, true],
  [403, null, true],
  [403, 'viewer', false],
  [429, null, false],
])('a rejection with %s by %s may be for an unlinked connection: %s', (status, deskCode, may) => {
  expect(mayBeUnlinked(rejected(status, deskCode))).toBe(may)
})

it('what Codat has an operation for never pauses a run', () => {
  expect(mayBeUnlinked(entryWithResponse('Failed'))).toBe(false)
  expect(pauseAfter(entryWithResponse('Failed'))).toBeUndefined()
  expect(pauseAfter(entryWithResponse('Success'))).toBeUndefined()
})

it.each([
  ['offline', { pause: 'page-left' }],
  ['not-storable', { pause: 'storage' }],
  ['not-loaded', { pause: 'storage' }],
  ['may-still-arrive', { row: { state: 'set-aside', reason: 'may-still-arrive' } }],
  ['unresolved', { row: { state: 'set-aside', reason: 'unresolved' } }],
  ['same-response', { row: { state: 'set-aside', reason: 'in-flight' } }],
] as const)('what the engine doesn’t send because of %s', (reason, outcome) => {
  expect(afterSendError(updateRow(), new SendError(reason))).toMatchObject(outcome)
})
