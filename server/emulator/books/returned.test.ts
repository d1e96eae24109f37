import { expect, test } from 'vitest'
import { base } from './hand-made.ts'
import { returnedBy } from './returned.ts'

const customer = base('1', {
  taxNumber: 'T',
  registrationNumber: 'R',
  addresses: [{ type: 'Billing', line1: 'Quay 1' }],
  contacts: [
    { name: 'Ann', status: 'Active' },
    { name: 'Bo', status: 'Active' },
  ],
})
const shown = (platformKey: string | undefined) => {
  const { taxNumber, registrationNumber, addresses, contacts } = returnedBy(platformKey)(customer)
  return [taxNumber, registrationNumber, addresses?.length, contacts?.map(({ name }) => name)]
}

test.each([
  ['akxx', undefined, undefined, 1, ['Ann', 'Bo']],
  ['rwuv', 'T', 'R', 0, []],
  ['knfz', 'T', 'R', 1, ['Ann']],
  ['gbol', 'T', 'R', 1, ['Ann', 'Bo']],
  [undefined, 'T', 'R', 1, ['Ann', 'Bo']],
])('a read of %s returns what that platform does', (key, tax, registration, addresses, contacts) => {
  expect(shown(key)).toEqual([tax, registration, addresses, contacts])
})
