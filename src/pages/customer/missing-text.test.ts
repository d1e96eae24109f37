import { expect, it } from 'vitest'
import { missingText, partlyReturnedText } from './missing-text.ts'

const connection = (integrationKey: string, platformName: string) => ({
  id: 'x',
  integrationKey,
  platformName,
})
const netSuite = connection('akxx', 'Oracle NetSuite')
const intacct = connection('knfz', 'Sage Intacct')

it.each([
  [netSuite, { id: '1' }, 'taxNumber', 'Not returned by Oracle NetSuite'],
  [netSuite, { id: '1', taxNumber: 'T' }, 'taxNumber', ''],
  [netSuite, { id: '1' }, 'phone', ''],
  [
    connection('rwuv', 'Zoho Books'),
    { id: '1', contacts: [] },
    'contacts',
    'Not returned by Zoho Books by default',
  ],
  [connection('vxvy', 'FreshBooks'), { id: '1', status: 'Unknown' }, 'status', 'Not returned by FreshBooks'],
  [connection('vxvy', 'FreshBooks'), { id: '1', status: 'Active' }, 'status', ''],
  [connection('gbol', 'Xero'), { id: '1', status: 'Unknown' }, 'status', ''],
  [intacct, { id: '1', contacts: [] }, 'contacts', ''],
  [undefined, { id: '1' }, 'taxNumber', ''],
])('an empty value is explained where the platform doesn’t return it (%#)', (at, customer, member, text) => {
  expect(missingText(at, customer, member)).toBe(text)
})

it('a list of which only a part is returned says so', () => {
  expect(partlyReturnedText(intacct, 'contacts')).toBe('Sage Intacct returns only the primary contact.')
  expect(partlyReturnedText(intacct, 'addresses')).toBe('')
  expect(partlyReturnedText(undefined, 'contacts')).toBe('')
})
