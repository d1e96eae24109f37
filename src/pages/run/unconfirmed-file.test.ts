import { expect, it } from 'vitest'
import { entryOfRow, updateRow } from '../../writes/bulk/row.fixture.ts'
import { recordOf, unconfirmed } from './unconfirmed-file.ts'

it('is of the rows that ended without being confirmed', () => {
  const kinds = ['waiting', 'pending', 'confirmed', 'failed', 'timed-out', 'unknown', 'not-sent'] as const
  const rows = kinds.map((kind, index) => ({
    row: updateRow({ index }),
    entry: undefined,
    outcome: { kind },
  }))
  expect(unconfirmed(rows).map(({ outcome }) => outcome.kind)).toEqual([
    'failed',
    'timed-out',
    'unknown',
    'not-sent',
  ])
})

it('has the values that were to be written, the result, and the reason', () => {
  const row = updateRow()
  const outcome = { kind: 'set-aside', reason: 'gone' } as const
  expect(recordOf({ row, entry: entryOfRow(row), outcome }, 0)).toEqual({
    id: 'C-1',
    customerName: 'Lantern Works',
    result: 'Set aside',
    reason: 'Codat doesn’t have this customer any more.',
    correlationId: '',
  })
})
