import { expect, it } from 'vitest'
import { networkError } from '../../writes/rules/entry.fixture.ts'
import { entryOfRow, updateRow } from '../../writes/bulk/row.fixture.ts'
import { shownRow } from './run-rows.ts'

const change = { path: 'phone', label: 'Phone', before: '1', after: '2', kind: 'changed' }

it('says what was changed, why it failed, and what support asks for', () => {
  const row = updateRow({ changes: [change] })
  const error = { ...networkError, kind: 'http', status: 400, message: 'No', correlationId: 'abc' } as const
  const entry = entryOfRow(row, { state: 'failed', lastError: error, customerId: 'C-1' })
  expect(shownRow({ row, entry, outcome: { kind: 'failed' } }, 0, null)).toMatchObject({
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
  expect(shownRow({ row, entry: undefined, outcome: aside }, 0, null)).toMatchObject({
    changed: 'New customer',
    reason: 'Codat doesn’t have this customer any more.',
    customerId: undefined,
  })
  expect(shownRow({ row, entry: undefined, outcome: { kind: 'waiting' } }, 0, null).reason).toBe('')
})

it('says that what a sync hasn’t brought is still awaited', () => {
  const row = updateRow()
  const outcome = { kind: 'confirmed' } as const
  const { times } = entryOfRow(row)
  const entry = entryOfRow(row, { state: 'confirmed', times: { ...times, completed: 2_000 }, readBack: null })
  expect(shownRow({ row, entry, outcome }, 0, 1_000).reason).toBe('Waiting for the next sync')
  const compared = { ...entry, readBack: { at: 3_000, differences: [] } }
  expect(shownRow({ row, entry: compared, outcome }, 0, 2_500).reason).toBe('')
})
