import { describe, expect, test } from 'vitest'
import { modelErrors } from '../push/push-validation.ts'
import { sageIntacct } from './sage-intacct.ts'

const ACME = { id: 'C1', customerName: 'Acme', contactName: 'Ada', status: 'Active' }

/** The fields in which a customer is wrong. */
function wrongFields(
  more: Record<string, unknown>,
  options: { autoNumbering?: boolean; customerId?: string } = {},
) {
  const { autoNumbering = false, ...update } = options
  const customer = { ...ACME, ...more }
  const settings = { baseCurrency: 'USD', multiCurrency: true, autoNumbering, otherNames: [] }
  const errors = modelErrors(sageIntacct, customer, { customer, settings, others: new Map(), ...update })
  return errors.map(({ itemId }) => itemId)
}

describe('a customer in Sage Intacct', () => {
  test('needs a name, a contact name and a status', () => {
    expect(wrongFields({})).toEqual([])
    expect(wrongFields({ customerName: undefined, contactName: '', status: null })).toEqual([
      'CustomerName',
      'ContactName',
      'Status',
    ])
  })

  test('needs an ID unless the company numbers its customers or the record exists', () => {
    expect(wrongFields({ id: undefined })).toEqual(['Id'])
    expect(wrongFields({ id: '' })).toEqual(['Id'])
    expect(wrongFields({ id: undefined }, { autoNumbering: true })).toEqual([])
    expect(wrongFields({ id: undefined }, { customerId: 'C1' })).toEqual([])
  })

  test.each([
    ['no address', {}, ['Addresses']],
    [
      'an address without a country',
      { addresses: [{ line1: '1 High St' }] },
      ['Addresses', 'Addresses[0].Country'],
    ],
    ['an address that is null', { addresses: [null] }, ['Addresses', 'Addresses[0]']],
    ['an address with a country', { addresses: [{ country: 'United States' }] }, []],
  ])('with a tax number has to have an address with a country: %s', (_, more, fields) => {
    expect(wrongFields({ taxNumber: '12-3456789', ...more })).toEqual(fields)
  })

  test('may be without a country otherwise', () => {
    expect(wrongFields({ addresses: [{ line1: '1 High St' }] })).toEqual([])
  })

  test('has one address at most and one of its five currencies', () => {
    expect(wrongFields({ addresses: [{ line1: '1' }, { line1: '2' }], defaultCurrency: 'EUR' })).toEqual([
      'DefaultCurrency',
      'Addresses',
    ])
  })
})
