import { expect, it } from 'vitest'
import type { Company } from '../../api/companies.ts'
import { toldApart } from './told-apart.ts'

const company = (id: string, name: string, platformName?: string): Company => ({
  id,
  name,
  dataConnections:
    platformName === undefined
      ? []
      : [{ id: `of ${id}`, platformName, status: 'Linked', sourceType: 'Accounting' }],
})

it('tells companies of one name apart by their platform, then by their ID', () => {
  const marks = toldApart([
    company('1', 'Acme', 'Xero'),
    company('2', 'Acme', 'MYOB'),
    company('3', ' Acme ', 'MYOB'),
    company('4', 'Acme'),
    company('5', 'Alone', 'Xero'),
  ])
  expect([...marks]).toEqual([
    ['1', 'Xero'],
    ['2', 'MYOB, 2'],
    ['3', 'MYOB, 3'],
    ['4', '4'],
  ])
})
