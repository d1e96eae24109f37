import { expect, it } from 'vitest'
import { sample } from '../../model/parse-sample.fixture.ts'
import { fieldLabel, fieldOptions, firstColumns } from './field-options.ts'

it('a column can be about every field, and about an item that only this file has', () => {
  const options = fieldOptions(sample, ['addresses[7].line1', null])
  expect(options[0]).toEqual({ value: '', label: 'Leave out' })
  expect(options[1]?.value).toBe('id')
  expect(options.find(({ value }) => value === 'addresses[7].line1')?.label).toBe('Address 8, line 1')
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
})

it('what no field is called keeps its path', () => {
  expect(fieldLabel(sample, 'nothing.here')).toBe('nothing.here')
  expect(fieldLabel(sample, 'modifiedDate')).toContain('modifiedDate')
})

it('columns begin as they were the last time, but for what this platform doesn’t have', () => {
  const headings = ['Who', 'Mail', 'Kind', 'Note']
  expect(firstColumns(sample, headings, undefined)).toEqual([null, 'emailAddress', null, null])
  const remembered = ['customerName', null, 'fieldOfAnotherPlatform', 'modifiedDate']
  expect(firstColumns(sample, headings, remembered)).toEqual(['customerName', null, null, 'modifiedDate'])
})
