import { describe, expect, it } from 'vitest'
import { isLeftOut, isOfReading, notReturned, notReturnedAt } from './platform-returns.ts'

describe('what a platform returns', () => {
  it.each([
    ['akxx', 'Oracle NetSuite', 'taxNumber', 'never'],
    ['akxx', 'Oracle NetSuite', 'registrationNumber', 'never'],
    ['akxx', 'Oracle NetSuite', 'phone', null],
    ['rwuv', 'Zoho Books', 'addresses', 'by-default-not'],
    ['rwuv', 'Zoho Books', 'contacts', 'by-default-not'],
    ['knfz', 'Sage Intacct', 'contacts', 'primary-only'],
    ['knfz', 'Sage Intacct', 'addresses', null],
    ['tgff', 'Sage Business Cloud Accounting', 'status', 'never'],
    ['qudb', 'Exact (Netherlands)', 'status', 'never'],
    ['pbbf', 'Exact (UK)', 'status', 'never'],
    ['vxvy', 'FreshBooks', 'status', 'never'],
    ['gbol', 'Xero', 'taxNumber', null],
    ['xxxx', 'A platform nobody knows', 'taxNumber', null],
  ])('is known by key and by name: %s, %s, %s', (integrationKey, platformName, member, habit) => {
    expect(notReturned({ integrationKey }, member)).toBe(habit)
    expect(notReturned({ platformName }, member)).toBe(habit)
    expect(notReturnedAt({ integrationKey, platformName }, `${member}.0.name`)).toBe(habit)
  })

  it('goes by the key where there is one, and by nothing where there is neither', () => {
    expect(notReturned({ integrationKey: 'gbol', platformName: 'NetSuite' }, 'taxNumber')).toBeNull()
    expect(notReturned({ platformName: null }, 'taxNumber')).toBeNull()
  })
})

const netSuite = { platformName: 'Oracle NetSuite' }
const intacct = { platformName: 'Sage Intacct' }

it('a record is believed when it has the value after all', () => {
  expect(isLeftOut(netSuite, {}, 'taxNumber')).toBe(true)
  expect(isLeftOut(netSuite, { taxNumber: ' ' }, 'taxNumber')).toBe(true)
  expect(isLeftOut(netSuite, { taxNumber: 'T' }, 'taxNumber')).toBe(false)
  expect(isLeftOut(netSuite, {}, 'phone')).toBe(false)
  expect(isLeftOut(intacct, {}, 'contacts')).toBe(false)
})

const primary = { contacts: [{ name: 'Ann' }] }

it.each([
  ['a tax number that no read shows', netSuite, {}, 'taxNumber', 'dropped', true],
  ['a tax number that a read shows otherwise', netSuite, { taxNumber: 'T' }, 'taxNumber', 'changed', false],
  ['a phone number', netSuite, {}, 'phone', 'dropped', false],
  ['an address in Zoho', { platformName: 'Zoho Books' }, { addresses: [] }, 'addresses', 'dropped', true],
  ['a second contact', intacct, primary, 'contacts', 'dropped', true],
  ['the primary contact’s email', intacct, primary, 'contacts.0.email', 'dropped', false],
  ['every contact', intacct, { contacts: [] }, 'contacts', 'dropped', false],
])('whether the loss of %s is one of reading', (_what, platform, record, path, kind, expected) => {
  expect(isOfReading(platform, record, { path, kind })).toBe(expected)
})
