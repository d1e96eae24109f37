import { expect, test } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { customerSchema } from '../../../api/customers.ts'
import { audit } from './audit.ts'
import type { AuditQuestion } from './audit.ts'
import { auditOf } from './audited.ts'

const text = { type: 'String' }
const parameters: AuditQuestion['parameters'] = {
  platform: { integrationKey: 'gbol', platformName: 'Xero' },
  served: {
    type: 'Object',
    properties: { customerName: { ...text, required: true }, emailAddress: text, taxNumber: text },
  },
  now: Date.UTC(2026, 10, 23),
  ignored: [],
  rule: undefined,
  offset: 0,
  limit: 0,
}
const customer = (id: string, members: object): CustomerRecord => ({
  readable: true,
  customer: customerSchema.parse({
    id,
    customerName: 'Acme',
    emailAddress: 'a@b.example',
    taxNumber: '1',
    ...members,
  }),
})
const records: readonly CustomerRecord[] = [
  customer('1', {}),
  customer('2', { customerName: '', emailAddress: '' }),
  customer('3', { customerName: '', taxNumber: '' }),
  customer('4', { emailAddress: 'kim' }),
  customer('5', { customerName: '', metadata: { isDeleted: true } }),
  { readable: false, id: '6', raw: {} },
]

test('customers are counted once a severity, findings by rule', () => {
  expect(audit(records, parameters)).toEqual({
    audited: 4,
    clean: 1,
    bySeverity: { blocks: 2, 'likely-wrong': 1, 'worth-a-look': 2 },
    rules: [
      { rule: 'platform-rejects', findings: 2, customers: 2 },
      { rule: 'email-invalid', findings: 1, customers: 1 },
      { rule: 'tax-number-missing', findings: 1, customers: 1 },
      { rule: 'email-missing', findings: 1, customers: 1 },
    ],
    findings: [],
  })
})

test('ignored rules keep their counts and leave the score', () => {
  const { clean, bySeverity, rules } = audit(records, {
    ...parameters,
    ignored: ['platform-rejects', 'email-invalid'],
  })
  expect([clean, bySeverity]).toEqual([2, { blocks: 0, 'likely-wrong': 0, 'worth-a-look': 2 }])
  expect(rules).toHaveLength(4)
})

function idsOf(offset: number, limit: number): string[] {
  const asked = { ...parameters, rule: 'platform-rejects', offset, limit } as const
  return audit(records, asked).findings.map(({ customerId }) => customerId)
}

test('of a rule, as many findings as are asked for', () => {
  expect([idsOf(0, 10), idsOf(1, 10), idsOf(0, 1), idsOf(9, 1)]).toEqual([['2', '3'], ['3'], ['2'], []])
})

test('an audit is made once for a list and a model', () => {
  const once = auditOf(records, parameters)
  expect(auditOf(records, structuredClone(parameters))).toBe(once)
  expect(auditOf(records, { ...parameters, now: 0 })).not.toBe(once)
  expect(auditOf([...records], parameters)).not.toBe(once)
})
