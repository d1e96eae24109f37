import { expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json.ts'
import { entryWithResponse, sentEntry, unknownEntry } from './entry.fixture.ts'
import { nameInEntry } from './name-in-entry.ts'

const renamed = {
  kind: 'update' as const,
  customerId: 'a',
  title: 'Anchor Ltd',
  opened: { customerName: 'Anchor' },
}

it.each([
  ['on its way', sentEntry(renamed)],
  ['failed', entryWithResponse('Failed', renamed)],
  ['timed out', entryWithResponse('TimedOut', renamed)],
  ['unknown', unknownEntry(renamed)],
])('a name that was sent and is %s is not the customer’s', (_, entry) => {
  expect(nameInEntry(entry)).toBe('Anchor')
})

it('a confirmed name is, and so is the one a new customer is created with', () => {
  expect(nameInEntry(entryWithResponse('Success', renamed))).toBe('Anchor Ltd')
  expect(nameInEntry(entryWithResponse('Failed', { kind: 'create', title: 'Beacon' }))).toBe('Beacon')
})

const named = (opened: JsonObject | null) => nameInEntry(sentEntry({ ...renamed, opened }))

it('a record without a name has its contact’s or its email address, or none', () => {
  expect(named({ customerName: ' ', contactName: 'Bea', emailAddress: 'b@example.com' })).toBe('Bea')
  expect(named({ emailAddress: 'b@example.com' })).toBe('b@example.com')
  expect(named({})).toBeUndefined()
  expect(named(null)).toBeUndefined()
})
