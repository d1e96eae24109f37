import { expect, test } from 'vitest'
import { modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { unwritableMembers } from './unwritable.ts'

test('members that cannot be written are told with their place and the reason', () => {
  const record = { ...sampleRecord, photo: { id: 'f' } }
  const told = unwritableMembers(sample, record).map(({ path, label, reason }) => [path, label, reason])
  expect(told).toEqual([
    ['id', 'ID', 'kept-by-codat'],
    ['contactName', 'Contact name', 'not-in-model'],
    ['profile.colour', 'Profile, colour', 'not-in-model'],
    ['addresses[0].line2', 'Address 1, line 2', 'not-in-model'],
    ['modifiedDate', 'Modified date', 'kept-by-codat'],
    ['sourceModifiedDate', 'Source modified date', 'kept-by-codat'],
    ['metadata', 'Metadata', 'kept-by-codat'],
    ['photo', 'Photo', 'file'],
  ])
})

test('blank members are not told', () => {
  expect(unwritableMembers(sample, { a: null, b: '', c: [], d: { e: ' ' } })).toEqual([])
})

test('a date of change stays Codat’s where the model lists it', () => {
  const model = modelWith({ modifiedDate: { type: 'DateTime', displayName: 'Changed' } })
  expect(unwritableMembers(model, { modifiedDate: '2026-11-01' })).toMatchObject([
    { label: 'Changed', reason: 'kept-by-codat' },
  ])
})

test('a member that the model lists under another name can be written', () => {
  const model = modelWith({ countryCode: { type: 'String' } })
  expect(unwritableMembers(model, { country: 'GB' })).toEqual([])
})

test('an id within a group or an item is only a member the model does not list', () => {
  const model = modelWith({ addresses: { type: 'Array', properties: { city: { type: 'String' } } } })
  expect(unwritableMembers(model, { addresses: ['text', { id: 'a' }] })).toMatchObject([
    { path: 'addresses[1].id', reason: 'not-in-model' },
  ])
})
