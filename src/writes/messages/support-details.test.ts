import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftEntry, entryWithResponse, NOON } from '../rules/entry.fixture.ts'
import { nextEntry } from '../rules/state-machine.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { changeSupportDetails, supportDetails } from './support-details.ts'

const where = { companyId: 'company-1', atMs: NOON, version: '1.2.3' }
const customer = {
  id: 'A1D001',
  customerName: 'Lantern Works',
  emailAddress: 'mia@lantern.example',
  status: 'Active',
  modifiedDate: '2026-11-20T04:12:37Z',
}
const address = 'https://desk.example.com/companies/company-1/customers/A1D001?q=Lantern#top'

it('of a record names IDs, states and times, and nothing of the customer', () => {
  const text = supportDetails({
    ...where,
    address,
    connection: { id: 'connection-1', platformName: 'Xero', status: 'Linked' },
    customer: { ...customer, metadata: { isDeleted: false } },
    sync: { currentStatus: 'Complete', lastSuccessfulSync: '2026-11-20T04:12:37Z' },
    write: entryWithResponse('Success'),
  })
  expect(text).toBe(`## Customer

- Page: \`https://desk.example.com/companies/company-1/customers/A1D001\`
- Company ID: \`company-1\`
- Connection ID: \`connection-1\`
- Platform: \`Xero\`
- Connection status: \`Linked\`
- Customer ID: \`A1D001\`
- Customer status: \`Active\`
- Deleted in platform: \`false\`
- modifiedDate: \`2026-11-20T04:12:37Z\`
- Customer sync: \`Complete\`
- Last successful sync: \`2026-11-20T04:12:37Z\`

## Last change from this device

### Timeline

- Sent: \`2026-11-23T12:00:00.000Z\`
- Confirmed: \`2026-11-23T12:00:04.500Z\`
- Not synced yet…

### IDs and states

- Push operation key: \`push-1\`
- Idempotency key: \`key-1\`
- State at Codat: \`Success\`
- State on this device: \`confirmed\`
- Requested: \`2026-11-23T12:00:00.5000000Z\`
- Completed: \`2026-11-23T12:00:04.5000000Z\`

---

- Copied: \`2026-11-23T12:00:00.000Z\`
- Customer Desk version: \`1.2.3\``)
})

it('of a change names its fields and what the platform said, without a value', () => {
  const changes = [{ path: 'phone', label: 'Phone', before: '', after: '0543 21', kind: 'added' }]
  const entry = entryWithResponse(
    'Failed',
    { changes, payload: { customerName: 'Lantern Works', phone: '0543 21' } },
    {
      errorMessage: 'An error occurred in a downstream service. Correlation ID: 0b1e5c. Message: Locked.',
      validation: { errors: [{ itemId: 'Phone', message: 'Phone 0543 21 of Lantern Works is too short' }] },
    },
  )
  const text = changeSupportDetails({ ...where, change: { entry, operation: undefined }, lastSync: null })
  expect(text).toContain('## New customer in Xero\n')
  expect(text).toContain('- Correlation ID: `0b1e5c`\n')
  expect(text).toContain('### Fields changed (values left out)\n\n- `Phone`\n')
  expect(text).toContain('- `Phone […] of […] is too short`\n- `Locked.`\n')
})

it('of a change from elsewhere names what Codat lists', () => {
  const change = { operation: operation('Failed', { errorMessage: "'Old Mill' exists" }), entry: undefined }
  const text = changeSupportDetails({ ...where, change, lastSync: null })
  expect(text).toContain('## Change\n\n- Company ID: `company-1`\n- Connection ID: `connection-1`\n')
  expect(text).toContain('- `[…] exists`')
  expect(text).not.toContain('Old Mill')
})

it('leaves out what isn’t known', () => {
  const text = supportDetails({ ...where, address: 'https://desk.example.com/', customer: { id: '9' } })
  expect(text.match(/^- [^:]+/gm)).toEqual([
    '- Page',
    '- Company ID',
    '- Customer ID',
    '- Copied',
    '- Customer Desk version',
  ])
})

it('keeps a platform’s message from becoming anything else than a line of code', () => {
  const errorMessage = '``` \n# A heading\n<img src=x> [link](https://evil.example)'
  const change = { operation: operation('Failed', { errorMessage }), entry: undefined }
  const text = changeSupportDetails({ ...where, change, lastSync: null })
  expect(text).toContain('- ```` ``` # A heading <img src=x> [link](https://evil.example) ````')
})

// No word of ours begins like this.
const value = fc.stringMatching(/^zq[a-z0-9]{2,12}( [a-z]{1,9})?$/)
const record = fc.record({
  customerName: value,
  phone: value,
  addresses: fc.array(fc.record({ line1: value, city: value }), { maxLength: 3 }),
  contacts: fc.array(fc.record({ name: value, email: value }), { maxLength: 3 }),
})
const change = fc.record({ before: record, after: record, quoted: fc.nat(), isShouted: fc.boolean() })

it('no value of generated records is in any support details', () => {
  const texts = (node: unknown): string[] =>
    typeof node === 'string' ? [node] : Object.values(node as object).flatMap((member) => texts(member))
  fc.assert(
    fc.property(fc.array(change, { minLength: 100, maxLength: 100 }), (cases) => {
      for (const { before, after, quoted, isShouted } of cases) {
        const all = [...texts(before), ...texts(after)]
        const repeated = all[quoted % all.length] ?? ''
        const message = `The value ${isShouted ? repeated.toUpperCase() : repeated} is in use`
        const rejected = nextEntry(
          draftEntry({
            payload: after,
            opened: before,
            title: after.customerName,
            changes: [
              {
                path: 'customerName',
                label: 'Name',
                before: before.customerName,
                after: after.customerName,
                kind: 'changed',
              },
            ],
            state: 'sending',
          }),
          {
            type: 'operation',
            at: NOON,
            foundBy: 'answer',
            operation: operation('Failed', {
              errorMessage: message,
              validation: { errors: [{ itemId: 'CustomerName', message }] },
            }),
          },
        )
        const page = {
          ...where,
          address,
          customer: { ...customer, ...before },
          write: rejected,
        }
        const both = `${supportDetails(page)}${changeSupportDetails({ ...where, change: { entry: rejected, operation: undefined }, lastSync: null })}`
        expect(both).toContain('is in use')
        expect(both).not.toMatch(/zq/i)
      }
    }),
    // 10,000 records where there is time.
    { numRuns: process.env['DEEP'] === undefined ? 15 : 100 },
  )
})
