import { describe, expect, test } from 'vitest'
import { asJsonObject } from '../../lib/json.ts'
import { modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { defaultValues } from '../values/default-values.ts'
import { toPayload } from '../values/payload.ts'
import {
  archivedChoice,
  archivedValues,
  changedFields,
  consolidatedValues,
  pickableFields,
} from './consolidated-values.ts'

const ALL = '*'
const mine = asJsonObject(sampleRecord)
const theirs = asJsonObject({
  ...sampleRecord,
  id: 'other',
  emailAddress: 'jane@acme.example',
  creditLimit: 7,
  profile: { segment: 'B' },
  status: 'Archived',
  addresses: [
    { type: 'Unknown', line1: 'Two', country: '' },
    { type: 'Billing', line1: 'Three', country: 'IE' },
  ],
})
const records = new Map([
  ['me', mine],
  ['other', theirs],
])
const sent = (picks: Record<string, string>) =>
  toPayload(sample, consolidatedValues(sample, records, { survivorId: 'me', picks, allItems: ALL }), mine)

describe('the survivor’s values', () => {
  test('are its own where nothing is picked, or what isn’t there any more', () => {
    const own = toPayload(sample, defaultValues(sample, mine), mine)
    expect(sent({})).toEqual(own)
    expect(sent({ emailAddress: 'me', creditLimit: 'gone', nothing: 'other' })).toEqual(own)
  })

  test('are the others’ where they were picked', () => {
    expect(sent({ emailAddress: 'other', creditLimit: 'other', profile: 'other' })).toEqual({
      ...sent({}),
      emailAddress: 'jane@acme.example',
      creditLimit: 7,
      profile: { segment: 'B' },
    })
  })

  test('are emptied where the other has none', () => {
    const chosen = { survivorId: 'other', picks: { emailAddress: 'me' }, allItems: ALL }
    expect(consolidatedValues(sample, records, chosen)['emailAddress']).toBe('')
  })

  test('never take over who it is, nor whether it’s in use', () => {
    expect(sent({ status: 'other', id: 'other' })).toEqual(sent({}))
  })
})

test.each([
  [{}, []],
  [{ emailAddress: 'other', customerName: 'other' }, ['emailAddress']],
  [{ addresses: '*', profile: 'me' }, ['addresses']],
])('what %j changes is %j', (picks, names) => {
  const changed = changedFields(sample, records, { survivorId: 'me', picks, allItems: ALL })
  expect(changed.map(({ name }) => name)).toEqual(names)
})

const lines = (picks: Record<string, string>) =>
  consolidatedValues(sample, records, { survivorId: 'me', picks, allItems: ALL })['addresses']

describe('lists', () => {
  test('of another customer take the place of its own, and an item both have stays its own', () => {
    expect(lines({ addresses: 'other' })).toMatchObject([
      { line1: 'Two', $origin: 1 },
      { type: 'Billing', line1: 'Three', country: 'IE' },
    ])
    expect(JSON.stringify(lines({ addresses: 'other' }))).not.toContain('"$origin":0')
  })

  test('of all have each item once', () => {
    expect(lines({ addresses: ALL })).toMatchObject([
      { line1: 'One', $origin: 0 },
      { line1: 'Two', $origin: 1 },
      { line1: 'Three' },
    ])
  })
})

describe('archiving', () => {
  test('chooses what the platform calls it, and changes nothing else', () => {
    expect(archivedChoice(sample)).toEqual({ key: 'status', value: 'InActive' })
    const active = { ...mine, status: 'Active' }
    const values = archivedValues(sample, active)
    expect(values).toEqual({ ...defaultValues(sample, active), status: 'InActive' })
    expect(toPayload(sample, values ?? {}, active)).toMatchObject({ status: 'Archived' })
  })

  test.each([
    ['no status', { phone: { type: 'String' } }],
    ['no such choice', { status: { type: 'String', options: [{ value: 'Active' }] } }],
  ])('isn’t possible with %s', (_name, members) => {
    expect(archivedValues(modelWith(members), mine)).toBeNull()
  })
})

test('everything of a model can be picked but its status, its id, dates that Codat keeps, and files', () => {
  expect(pickableFields(sample).map(({ name }) => name)).toEqual([
    'customerName',
    'emailAddress',
    'taxNumber',
    'creditLimit',
    'isTaxable',
    'since',
    'profile',
    'addresses',
    'contacts',
    'tags',
  ])
})
