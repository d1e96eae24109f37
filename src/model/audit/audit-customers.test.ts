import { expect, test } from 'vitest'
import type { JsonObject } from '../../lib/json.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { auditCustomers } from './audit-customers.ts'
import { AUDIT_RULE_IDS, severityOf } from './audit-rules.ts'
import { ruleTexts } from './messages.ts'
import { SEVERITIES } from './severity.ts'

const text = { type: 'String' }
const unique = { validation: { warnings: [{ details: 'Names must be unique among customers' }] } }
const model = modelWith({
  customerName: { ...text, required: true, ...unique },
  taxNumber: text,
  addresses: { type: 'Array', properties: { country: text } },
})
const company = {
  platform: { integrationKey: 'gbol', platformName: 'Xero' },
  model,
  now: Date.UTC(2026, 10, 23),
}
const acme = { id: '1', customerName: 'Acme', taxNumber: 'GB980780684', addresses: [{ country: 'GB' }] }
const audit = (records: readonly JsonObject[], of: Parameters<typeof auditCustomers>[1] = company) =>
  auditCustomers(records, of)

test('a finding says whose it is, where it is in the form, and what is stored there', () => {
  expect(audit([{ ...acme, taxNumber: 'GB980780685' }]).findings).toEqual([
    {
      rule: 'tax-number-invalid',
      customerId: '1',
      customerName: 'Acme',
      path: 'taxNumber',
      field: 'taxNumber',
      label: 'Tax number',
      value: 'GB980780685',
      problem: 'The check digits don’t match (United Kingdom).',
    },
  ])
})

test('deleted customers are counted, not audited', () => {
  expect(audit([acme, { id: '2', metadata: { isDeleted: true } }])).toEqual({
    audited: 1,
    deleted: 1,
    findings: [],
  })
})

test('of archived customers only what the platform would reject and dates are named', () => {
  const archived = { id: '2', status: 'Archived', customerName: '', sourceModifiedDate: '0001-01-01' }
  expect(audit([archived]).findings.map(({ rule }) => rule)).toEqual(['platform-rejects', 'date-impossible'])
})

test('a name that must be unique is named in each record that has it', () => {
  const { findings } = audit([acme, { ...acme, id: '2', customerName: 'ACME' }])
  expect(findings.map(({ rule, customerId, problem }) => [rule, customerId, problem])).toEqual([
    ['platform-rejects', '1', 'This name must be unique. Another customer has it too: ID 2.'],
    ['platform-rejects', '2', 'This name must be unique. Another customer has it too: ID 1.'],
  ])
})

test('where nothing can be written nothing would fail, and fields no record has aren’t missed', () => {
  const { findings } = audit([{ id: '1', customerName: 'Acme' }, acme], { ...company, model: null })
  expect(findings.map(({ rule, field }) => [rule, field])).toEqual([
    ['tax-number-missing', null],
    ['country-missing', null],
  ])
})

test('every rule has a severity, a title and a reason of one sentence, most serious first', () => {
  const order = AUDIT_RULE_IDS.map((rule) => SEVERITIES.indexOf(severityOf[rule]))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  for (const rule of AUDIT_RULE_IDS) {
    expect(ruleTexts[rule].title('Xero')).not.toBe('')
    expect(ruleTexts[rule].why('Xero')).toMatch(/^[^.]+\.$/)
  }
})
