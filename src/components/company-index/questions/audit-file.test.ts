import { expect, test } from 'vitest'
import { customerSchema } from '../../../api/customers.ts'
import { readXlsx } from '../../../lib/files/read-xlsx.fixture.ts'
import { writeAuditFile } from './audit-file.ts'

const parameters = {
  platform: { integrationKey: 'gbol', platformName: 'Xero' },
  served: {
    type: 'Object',
    properties: { customerName: { type: 'String' }, emailAddress: { type: 'String' } },
  },
  now: Date.UTC(2026, 10, 23),
  ignored: ['stray-characters'],
} as const
const records = [
  {
    readable: true as const,
    customer: customerSchema.parse({ id: '007', customerName: ' Acme', emailAddress: '=HYPERLINK("x")' }),
  },
]
const row = ['Likely wrong', 'Invalid email', '007', ' Acme', 'Email address']

test('a CSV file has a line for each finding that counts, and runs nothing', async () => {
  const [head, first, ...rest] = (
    await writeAuditFile(records, { ...parameters, format: 'csv' }).text()
  ).split('\r\n')
  expect(head).toBe('Severity,Rule,Customer ID,Customer,Field,Value,Problem')
  expect(first).toBe(
    'Likely wrong,Invalid email,007," Acme",Email address,"\'=HYPERLINK(""x"")",Not an email address.',
  )
  expect(rest).toEqual([''])
})

test('a workbook has the same as texts', async () => {
  const { rows } = await readXlsx(writeAuditFile(records, { ...parameters, format: 'xlsx' }))
  expect(rows[1]).toEqual([...row, '=HYPERLINK("x")', 'Not an email address.'])
})
