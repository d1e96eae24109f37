import { describe, expect, test } from 'vitest'
import type { Customer } from '../codat/wire.ts'
import { makeCustomers } from './make-customers.ts'

/** Enough for every habit to show. */
const COUNT = 120
const xero = makeCustomers('gbol', COUNT, 'test')

/** The members at least one of the customers has. */
const membersOf = (customers: readonly Customer[]) => new Set(customers.flatMap((one) => Object.keys(one)))
const dates = (customers: readonly Customer[]) => customers.map((one) => one.sourceModifiedDate ?? '')

describe('customers that are made', () => {
  test('are as many as wanted, the first ones the same whatever the number', () => {
    expect(xero).toHaveLength(COUNT)
    expect(makeCustomers('gbol', 3, 'test')).toEqual(xero.slice(0, 3))
    expect(makeCustomers('gbol', 0, 'test')).toEqual([])
  })

  test('are others for another seed or another platform', () => {
    expect(makeCustomers('gbol', 3, 'other')).not.toEqual(xero.slice(0, 3))
    expect(makeCustomers('qudb', 3, 'test')[0]?.customerName).not.toBe(xero[0]?.customerName)
  })

  test('differ in ID and in name, whatever its case', () => {
    for (const key of ['gbol', 'hbql', 'qhyg', 'knfz', 'akxx']) {
      const customers = makeCustomers(key, COUNT, 'test')
      expect(new Set(customers.map(({ id }) => id)).size).toBe(COUNT)
      expect(new Set(customers.map(({ customerName }) => customerName?.toLowerCase())).size).toBe(COUNT)
    }
  })

  test('are mostly active, some archived', () => {
    const archived = xero.filter(({ status }) => status === 'Archived').length
    expect(xero.every(({ status }) => status === 'Active' || status === 'Archived')).toBe(true)
    expect(archived).toBeGreaterThan(0)
    expect(archived).toBeLessThan(COUNT / 4)
  })

  test('have email addresses at domains nobody can own', () => {
    const emails = xero.flatMap(({ emailAddress }) => (emailAddress ? [emailAddress] : []))
    expect(emails.length).toBeGreaterThan(COUNT / 2)
    for (const email of emails) expect(email).toMatch(/^[a-z.]+@[a-z0-9-]+\.example$/)
  })

  test('were changed before Codat last read them', () => {
    for (const { modifiedDate = '', sourceModifiedDate = '' } of xero) {
      expect(modifiedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(sourceModifiedDate.slice(0, 10) >= '2023-01-09').toBe(true)
      expect(sourceModifiedDate.slice(0, 10) <= '2026-11-19').toBe(true)
    }
  })
})

describe('habits of platforms', () => {
  test.each([
    ['gbol', 'Xero', /^[\d-]{10}T[\d:]{8}$/],
    ['pdvj', 'MYOB', /^[\d-]{10}T[\d:]{8}\.\d{3}$/],
    ['mqjo', 'the sandbox', /^[\d-]{10}T[\d:]{8}Z$/],
  ])('%s: %s writes dates in its own way', (key, _, pattern) => {
    for (const date of dates(makeCustomers(key, 20, 'test'))) expect(date).toMatch(pattern)
  })

  test('Xero has no contact names and no currencies, and blanks where it knows nothing', () => {
    expect(membersOf(xero)).not.toContain('contactName')
    expect(membersOf(xero)).not.toContain('defaultCurrency')
    expect(xero.some(({ phone }) => phone === '')).toBe(true)
  })

  test('Exact has no phones, no contacts and no metadata, and of an address the country only', () => {
    const exact = makeCustomers('qudb', COUNT, 'test')
    expect(membersOf(exact)).not.toContain('phone')
    expect(membersOf(exact)).not.toContain('metadata')
    for (const { addresses, contacts } of exact) {
      expect(contacts).toEqual([])
      expect(addresses).toEqual([{ type: 'Billing', country: expect.stringMatching(/^[A-Z]{2}$/) }])
    }
  })

  test('QuickBooks Online has a delivery address in front of the billing address', () => {
    for (const { addresses } of makeCustomers('qhyg', 20, 'test'))
      expect(addresses?.map(({ type }) => type)).toEqual(['Delivery', 'Billing'])
  })

  test('contacts of Xero have the phone and the email of the customer', () => {
    const customer = xero.find(({ phone, emailAddress }) => phone && emailAddress)
    const [contact] = customer?.contacts ?? []
    expect(contact?.email).toBe(customer?.emailAddress)
    expect(contact?.phone?.[0]).toEqual({ number: customer?.phone, type: 'Primary' })
  })
})
