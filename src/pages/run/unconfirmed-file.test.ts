import { expect, it } from 'vitest'
import { sample } from '../../model/parse-sample.fixture.ts'
import { contextOf, known, planRows } from '../../model/plan/plan-context.fixture.ts'
import { suggestColumns } from '../../model/plan/suggest-columns.ts'
import { targetAt } from '../../model/plan/target.ts'
import { updateRow } from '../../writes/bulk/row.fixture.ts'
import { cellsOf, unconfirmed } from './unconfirmed-file.ts'

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

const changed = updateRow({
  payload: { customerName: 'Lantern', taxNumber: '7', status: 'Active' },
  opened: {
    id: 'C-1',
    customerName: 'Lantern',
    emailAddress: 'a@b.example',
    status: 'Active',
    sourceModifiedDate: '2026-11-23T10:00:00Z',
  },
})

it('has what the change sets and what it clears, the version, the result, and the reason', () => {
  const outcome = { kind: 'set-aside', reason: 'gone' } as const
  expect(Object.fromEntries(cellsOf({ row: changed, entry: undefined, outcome }, sample, 0))).toEqual({
    id: 'C-1',
    taxNumber: '7',
    emailAddress: '[clear]',
    sourceModifiedDate: '2026-11-23T10:00:00Z',
    modifiedDate: '',
    recordName: 'Lantern Works',
    result: 'Set aside',
    reason: 'Codat doesn’t have this customer any more.',
    correlationId: '',
  })
})

it('has all that was to be sent where its model can’t be read any more', () => {
  const cells = cellsOf({ row: changed, entry: undefined, outcome: { kind: 'not-sent' } }, null, 0)
  expect(Object.fromEntries(cells)).toMatchObject({ customerName: 'Lantern', taxNumber: '7' })
})

it('comes back as an import of the same changes; what only people read is no field there', () => {
  const record = { ...changed.opened, id: 'C-1' }
  const outcome = { kind: 'not-sent' } as const
  const cells = cellsOf({ row: changed, entry: undefined, outcome }, sample, 0)
  const headings = cells.map(([path]) => path)
  const columns = suggestColumns(sample, headings)
  expect(headings.filter((_, column) => columns[column] === null)).toEqual([
    'recordName',
    'result',
    'reason',
    'correlationId',
  ])
  const context = contextOf([], [known(record)], {
    targets: columns.map((path) => (path === null ? null : targetAt(sample, path))),
  })
  const { rows } = planRows([{ number: 2, cells: cells.map(([, text]) => text) }], context)
  expect(rows[0]).toMatchObject({ outcome: 'update', hasMovedOn: false })
  expect(rows[0]?.cells.map(({ before, after }) => [before, after])).toEqual([
    ['', '7'],
    ['a@b.example', ''],
  ])
})
