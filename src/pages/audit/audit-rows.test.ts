import { expect, test } from 'vitest'
import type { Finding } from '../../model/audit/finding.ts'
import { FINDING_COLUMNS, findingRow, RULE_COLUMNS, ruleRow } from './audit-rows.ts'

const finding: Finding = {
  rule: 'email-invalid',
  customerId: '7',
  customerName: ' Acme',
  path: 'emailAddress',
  field: 'emailAddress',
  label: 'Email',
  value: 'kim',
  problem: 'Not an email address.',
}
const textsOf = (row: ReturnType<typeof findingRow>) => row.cells.map(({ text }) => text)

function fixOf(change: Partial<Finding>, isEditable = true) {
  const row = findingRow({ ...finding, ...change }, 0, isEditable)
  return [row.linkId, row.cells[4]?.linkId]
}

test('a rule leads to its findings, with the platform in its title', () => {
  const row = ruleRow({ rule: 'platform-rejects', findings: 1200, customers: 3 }, 'Xero')
  expect(row.linkId).toBe('platform-rejects')
  expect(textsOf(row)).toEqual(['Xero would reject it', expect.stringContaining('fails until'), '3', '1,200'])
  expect(row.cells).toHaveLength(RULE_COLUMNS.length)
})

test('a finding leads to its customer, and to the field where it can be fixed', () => {
  const row = findingRow(finding, 4, true)
  expect([row.linkId, row.cells[4]?.linkId]).toEqual(['7', '4'])
  expect(textsOf(row)).toEqual(['Acme', 'Email', 'kim', 'Not an email address.', ''])
  expect(row.cells).toHaveLength(FINDING_COLUMNS.length)
})

test('where there is no field, no permission or no address, it leads nowhere', () => {
  expect(fixOf({ field: null })).toEqual(['7', undefined])
  expect(fixOf({}, false)).toEqual(['7', undefined])
  expect(fixOf({ customerId: '..' })).toEqual([undefined, undefined])
})

test('without a name or a value it says so', () => {
  expect(textsOf(findingRow({ ...finding, customerName: ' ', value: ' ' }, 0, true)).slice(0, 3)).toEqual([
    'Customer 7',
    'Email',
    'Empty',
  ])
})
