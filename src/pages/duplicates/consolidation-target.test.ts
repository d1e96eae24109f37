import { expect, test } from 'vitest'
import type { Connection } from '../../api/connections.ts'
import { modelWith, sample } from '../../model/parse-sample.fixture.ts'
import { consolidationTarget } from './consolidation-target.ts'

const connection: Connection = { id: 'x', platformName: 'Xero', status: 'Linked' }
const facts = {
  viewOnly: undefined,
  hasFailed: false,
  connections: [connection],
  connection,
  isReadOnly: false,
  model: sample,
}

test('is offered where the status can be changed', () => {
  expect(consolidationTarget(facts)).toEqual({
    status: 'offered',
    connection,
    platformName: 'Xero',
    model: sample,
  })
})

test.each([
  ['somebody may only look', { viewOnly: 'You have view-only access.' }, 'view-only access'],
  ['there is no connection', { connections: [], connection: undefined }, 'no accounting connection'],
  ['it isn’t linked', { connection: { ...connection, status: 'Unlinked' } }, 'isn’t linked'],
  ['customers can’t be updated', { isReadOnly: true }, 'can’t be updated'],
  ['the model couldn’t be loaded', { hasFailed: true, model: undefined }, 'Couldn’t check'],
  ['the model is none', { model: null }, 'Couldn’t check'],
  ['nobody can archive', { model: modelWith({ phone: { type: 'String' } }) }, 'can’t archive'],
])('isn’t offered where %s', (_name, more, reason) => {
  expect(consolidationTarget({ ...facts, ...more })).toEqual({
    status: 'not-offered',
    reason: expect.stringContaining(reason),
  })
})

test.each([{ connections: undefined, connection: undefined, model: undefined }, { model: undefined }])(
  'waits while %j',
  (more) => {
    expect(consolidationTarget({ ...facts, ...more })).toEqual({ status: 'loading' })
  },
)
