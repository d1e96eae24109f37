import { expect, it } from 'vitest'
import { networkError } from '../../writes/rules/entry.fixture.ts'
import { entryOfRow, updateRow } from '../../writes/bulk/row.fixture.ts'
import { shownRow } from './run-rows.ts'

const change = { path: 'phone', label: 'Phone', before: '1', after: '2', kind: 'changed' }

it('says what was changed, why it failed, and what support asks for', () => {
  const row = updateRow({ changes: [change] })
  const error = { ...networkError, kind: 'http', status: 400, message: 'No', correlationId: 'abc' } as const
  const entry = entryOfRow(row, { state: 'failed', lastError: error, customerId: 'C-1' })
  expect(shownRow({ row, entry, outcome: { kind: 'failed' } }, 0)).toMatchObject({
    result: 'Failed',
    tone: 'bad',
    customerId: 'C-1',
    changed: 'Phone',
    changedInFull: 'Phone: 1 → 2',
    correlationId: 'abc',
    entryId: 'entry-1',
  })
})

it('says why a row was set aside, and nothing of one that waits', () => {
  const row = updateRow({ kind: 'create', customerId: null })
  const aside = { kind: 'set-aside', reason: 'gone' } as const
  expect(shownRow({ row, entry: undefined, outcome: aside }, 0)).toMatchObject({
    changed: 'New customer',
    reason: 'Codat doesn’t have this customer any more.',
    customerId: undefined,
  })
  expect(shownRow({ row, entry: undefined, outcome: { kind: 'waiting' } }, 0).reason).toBe('')
})
