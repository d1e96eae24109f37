import { expect, test } from 'vitest'
import type { Finding } from '../../model/audit/finding.ts'
import { fixItems } from './fix-items.ts'

const finding = (customerId: string, field: string | null): Finding => ({
  rule: 'stray-characters',
  customerId,
  customerName: 'Acme',
  path: field ?? 'there',
  field,
  label: 'Field',
  value: ' x',
  problem: 'Spaces',
})

test('each customer once, at the first field that can be fixed, without those already sent', () => {
  const findings = [
    finding('1', null),
    finding('1', 'phone'),
    finding('1', 'taxNumber'),
    finding('2', 'phone'),
    finding('..', 'phone'),
    finding('3', 'phone'),
  ]
  expect(fixItems(findings, new Set(['2'])).map(({ customerId, field }) => [customerId, field])).toEqual([
    ['1', 'phone'],
    ['3', 'phone'],
  ])
})
