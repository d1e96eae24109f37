import { expect, test } from 'vitest'
import type { Connection } from '../../api/connections.ts'
import type { Integration } from '../../api/integrations.ts'
import { sampleModel } from '../../model/sample-model.fixture.ts'
import { consolidationTarget } from './consolidation-target.ts'

const connection: Connection = { id: 'x', platformName: 'Xero', status: 'Linked' }
const readOnly: Integration = {
  key: 'gbol',
  datatypeFeatures: [
    { datatype: 'customers', supportedFeatures: [{ featureType: 'Put', featureState: 'NotSupported' }] },
  ],
}
const withoutStatus = { ...sampleModel, properties: { phone: { type: 'String', displayName: 'Phone' } } }
const facts = {
  viewOnly: undefined,
  hasFailed: false,
  connections: [connection],
  connection,
  integration: undefined,
  served: sampleModel,
}

test('is offered where the status can be changed', () => {
  expect(consolidationTarget(facts)).toMatchObject({
    status: 'offered',
    connection,
    platformName: 'Xero',
    model: { label: 'Customer' },
  })
})

test.each([
  ['somebody may only look', { viewOnly: 'You have view-only access.' }, 'view-only access'],
  ['there is no connection', { connections: [], connection: undefined }, 'no accounting connection'],
  ['it isn’t linked', { connection: { ...connection, status: 'Unlinked' } }, 'isn’t linked'],
  ['customers can’t be updated', { integration: readOnly }, 'can’t be updated'],
  ['the model couldn’t be loaded', { hasFailed: true, served: undefined }, 'Couldn’t check'],
  ['the model is none', { served: 'none' }, 'Couldn’t check'],
  ['nobody can archive', { served: withoutStatus }, 'can’t archive'],
])('isn’t offered where %s', (_name, more, reason) => {
  expect(consolidationTarget({ ...facts, ...more })).toEqual({
    status: 'not-offered',
    reason: expect.stringContaining(reason),
  })
})

test.each([{ connections: undefined, connection: undefined, served: undefined }, { served: undefined }])(
  'waits while %j',
  (more) => {
    expect(consolidationTarget({ ...facts, ...more })).toEqual({ status: 'loading' })
  },
)
