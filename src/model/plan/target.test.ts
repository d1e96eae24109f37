import { describe, expect, it } from 'vitest'
import { modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { offeredFields, storedAt, targetAt } from './target.ts'

describe('what a column is about', () => {
  it.each([
    ['customerName', 'customerName', 'Customer name'],
    ['addresses[1].line1', 'addresses[1].line1', 'Address 2, line 1'],
    ['profile.segment', 'profile.segment', 'Profile, segment'],
  ])('%s', (path, written, label) => {
    expect(targetAt(sample, path)).toMatchObject({ kind: 'field', path: written, label })
  })

  it.each([
    'addresses',
    'addresses[0]',
    'profile',
    'tags.a',
    'metadata.isDeleted',
    'Notes',
    '',
    'addresses[9999].line1',
    'addresses.line1',
    '__proto__',
  ])('%s is no field that can be written', (path) => {
    expect(targetAt(sample, path)).toBeNull()
  })

  it('the ID and the dates of change have meanings of their own', () => {
    expect(targetAt(sample, 'id')).toEqual({ kind: 'id' })
    expect(targetAt(sample, 'modifiedDate')).toEqual({ kind: 'version', member: 'modifiedDate' })
  })

  it('a field is found by the name that records give it', () => {
    const model = modelWith({
      addresses: { type: 'Array', properties: { countryCode: { type: 'String', displayName: 'Country' } } },
    })
    const target = targetAt(model, 'addresses[0].country')
    expect(target).toMatchObject({ path: 'addresses[0].countryCode' })
    expect(target?.kind === 'field' && storedAt({ addresses: [{ country: 'GB' }] }, target)).toBe('GB')
  })
})

const at = (path: string) => {
  const target = targetAt(sample, path)
  return target?.kind === 'field' ? storedAt(sampleRecord, target) : undefined
}

it('a record’s value at a field is null where there is none', () => {
  expect(
    ['creditLimit', 'addresses[1].line1', 'addresses[2].line1', 'taxNumber', 'profile.segment'].map(at),
  ).toEqual([1500.5, 'Two', null, null, 'A'])
})

it('the first items of each list are offered, each with a label of its own', () => {
  const labels = offeredFields(sample).map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Customer name', 'Address 1, line 1', 'Address 3, line 1']))
  expect(new Set(labels).size).toBe(labels.length)
})
