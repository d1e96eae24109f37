import { describe, expect, test } from 'vitest'
import {
  isArchivedStatus,
  isBookkeeping,
  isFreeText,
  isStatus,
  readName,
  schemaOptions,
  statusToForm,
  statusToWire,
} from './customer-schema.ts'

const option = (value: string) => ({ value, label: value })
const inactive = [option('Active'), option('InActive')]

describe('the status of a record', () => {
  test('is shown as the platform’s word for inactive, and sent as Archived', () => {
    expect(statusToForm('Archived', inactive)).toBe('InActive')
    expect(statusToWire('InActive', inactive)).toBe('Archived')
  })

  test.each([
    ['where the platform lists Archived itself', [...inactive, option('Archived')]],
    ['where it lists no word for inactive', [option('Active')]],
    ['where it lists nothing', null],
  ])('stays Archived %s', (_where, options) => {
    expect(statusToForm('Archived', options)).toBe('Archived')
  })

  test('of any other word is never changed', () => {
    expect(statusToForm('Active', inactive)).toBe('Active')
    expect(statusToWire('Active', inactive)).toBe('Active')
    expect(statusToWire('InActive', null)).toBe('InActive')
  })

  test('counts as archived by either word', () => {
    expect(['Archived', 'InActive', 'inactive', 'Active', 'archived'].map(isArchivedStatus)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

test('a contact has a status too, and a list of statuses is not asked of an address', () => {
  expect(isStatus('status')).toBe(true)
  expect(isStatus('contacts[].status')).toBe(true)
  expect(isStatus('addresses[].status')).toBe(false)
})

test('members that are enumerations get their choices where the model gives none', () => {
  expect(schemaOptions('addresses[].type')?.map(({ value }) => value)).toEqual([
    'Billing',
    'Delivery',
    'Unknown',
  ])
  expect(schemaOptions('customerName')).toBeNull()
})

test('only a member whose other name is free is read under it', () => {
  expect(readName('countryCode', new Set(['countryCode', 'line1']))).toBe('country')
  expect(readName('countryCode', new Set(['countryCode', 'country']))).toBe('countryCode')
  expect(readName('line1', new Set(['line1']))).toBe('line1')
})

test('names and address lines are free texts, and kinds are not', () => {
  expect(['contactName', 'postalCode', 'type', 'status'].map(isFreeText)).toEqual([true, true, false, false])
})

test('dates of change are Codat’s at the top of a record only', () => {
  expect(['modifiedDate', 'sourceModifiedDate', 'contacts[].modifiedDate'].map(isBookkeeping)).toEqual([
    true,
    true,
    false,
  ])
})
