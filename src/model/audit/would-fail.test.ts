import { describe, expect, test } from 'vitest'
import { modelWith } from '../parse-sample.fixture.ts'
import { createPlatformCheck, uniqueMembers } from './would-fail.ts'

const warns = (details: string) => ({ validation: { warnings: [{ details }] } })
const informs = (details: string) => ({ validation: { information: [{ details }] } })
const text = { type: 'String' }
const options = [{ value: 'Billing' }, { value: 'Delivery' }]

const model = modelWith({
  customerName: { ...text, required: true, ...warns('Max length of 5 characters') },
  contactName: { ...text, ...informs('Max length of 5 characters') },
  contacts: { type: 'Array', required: true, properties: { name: text } },
  addresses: { type: 'Array', properties: { type: { ...text, options } } },
})
const withType = (type: object) =>
  modelWith({ addresses: { type: 'Array', properties: { type: { ...text, options, ...type } } } })
const verdictOf = (record: Parameters<ReturnType<typeof createPlatformCheck>>[0], of = model) => {
  const { rejected, doubtful } = createPlatformCheck(of, 'Acme Books')(record)
  return { rejected: rejected.map(({ path }) => path), doubtful: doubtful.map(({ path }) => path) }
}

describe('what the platform would say', () => {
  test('warnings, types and required fields are rejected; information is doubtful', () => {
    expect(verdictOf({ customerName: 'Lantern', contactName: 'Beatrice' })).toEqual({
      rejected: ['customerName'],
      doubtful: ['contactName'],
    })
    expect(verdictOf({ customerName: '', contactName: 'Kim' })).toEqual({
      rejected: ['customerName'],
      doubtful: [],
    })
  })

  test('an empty list is accepted where one is required: the platform’s own records have it', () => {
    expect(verdictOf({ customerName: 'Acme', contacts: [] })).toEqual({ rejected: [], doubtful: [] })
  })

  test('Codat’s own word for a choice is mapped, unless it has to be chosen and no text speaks of it', () => {
    const record = { customerName: 'Acme', addresses: [{ type: 'Unknown' }] }
    expect(verdictOf(record).rejected).toEqual([])
    expect(verdictOf(record, withType({ required: true })).rejected).toEqual(['addresses.0.type'])
    expect(verdictOf(record, withType({ required: true, ...warns('Unknown = STREET') })).rejected).toEqual([])
    const { rejected } = createPlatformCheck(
      model,
      null,
    )({ customerName: 'Acme', addresses: [{}, { type: 'Home' }] })
    // As many as the form offers.
    expect(rejected.map(({ path, message }) => [path, message])).toEqual([
      ['addresses.1.type', '“Home” isn’t in the list. Choose one of Billing, Delivery.'],
    ])
  })
})

test('members that must be unique, but for the id, which is', () => {
  const unique = warns('Names must be unique among customers, suppliers and employees')
  const named = modelWith({ id: { ...text, ...unique }, customerName: { ...text, ...unique }, phone: text })
  expect(uniqueMembers(named).map(({ name }) => name)).toEqual(['customerName'])
})
