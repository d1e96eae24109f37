import { expect, it, vi } from 'vitest'
import { customerSchema } from '../../api/customers.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { compareSynced, customersToCompare, requestsToCompare } from './compare-synced.ts'
import type { RowView } from './row-outcome.ts'
import { entryOfRow, updateRow } from './row.fixture.ts'
import { createRunDeps } from './run-deps.fixture.ts'

const SYNCED = 10_000

function rowOf(customerId: string, more: Partial<JournalEntry> = {}): RowView {
  const row = updateRow({ customerId })
  const times = { ...entryOfRow(row).times, completed: SYNCED - 1 }
  const entry = entryOfRow(row, { customerId, state: 'confirmed', readBack: null, times, ...more })
  return { row, entry, outcome: { kind: 'confirmed' } }
}

it('changes that were done before the sync and aren’t compared yet, or may have arrived after a timeout', () => {
  const { times } = entryOfRow(updateRow())
  const timedOut = { kind: 'timed-out' } as const
  const rows: RowView[] = [
    rowOf('A'),
    rowOf('A'),
    rowOf('compared', { readBack: { at: 1, differences: [] } }),
    rowOf('found', { foundBy: 'record' }),
    rowOf('later', { times: { ...times, completed: SYNCED } }),
    { ...rowOf('failed'), outcome: { kind: 'failed' } },
    {
      ...rowOf('late', { state: 'timed-out', kind: 'update', times: { ...times, sent: 1 } }),
      outcome: timedOut,
    },
    {
      ...rowOf('new', { state: 'timed-out', kind: 'create', times: { ...times, sent: 1 } }),
      outcome: timedOut,
    },
  ]
  expect(customersToCompare(rows, SYNCED)).toEqual(['A', 'late'])
  expect(customersToCompare(rows, null)).toEqual([])
})

it('are read many with one request, and given to the engine with the time of the sync', async () => {
  const { deps } = createRunDeps(() => ({}))
  const ids = Array.from({ length: 50 }, (_, place) => `C-${place}`)
  deps.api.customers = (_company, asked) => Promise.resolve(asked.map((id) => customerSchema.parse({ id })))
  const read = vi.spyOn(deps.engine, 'recordsRead')
  await compareSynced(deps, 'company-1', ids, SYNCED, new AbortController().signal)
  expect(read.mock.calls.map(([, customers, at]) => [customers.length, at])).toEqual([
    [45, SYNCED],
    [5, SYNCED],
  ])
  expect(requestsToCompare(ids)).toBe(2)
})
