import { expect, it } from 'vitest'
import { newRun } from './new-run.ts'
import { changeOfRow } from './row-change.ts'
import { updateRow } from './row.fixture.ts'
import { runOfCreates } from './run-deps.fixture.ts'

const { run } = newRun(runOfCreates(['A']), 'run-1', 0)
const row = updateRow({ linkedTo: 'failed-before' })

it('is the row’s one intent, whatever attempt it is, and names what it sends again only at first', () => {
  const first = changeOfRow(run, row, undefined, true)
  expect(first).toMatchObject({ draftId: 'run:run-1:0', runId: 'run-1', linkedTo: 'failed-before' })
  expect(first.payload).toEqual(row.payload)
  expect(changeOfRow(run, row, undefined, false)).toEqual({ ...first, linkedTo: undefined })
})

it('sends the latest date of the record along', () => {
  const dated = updateRow({ payload: { ...row.payload, sourceModifiedDate: '2026-01-01T00:00:00Z' } })
  const { payload } = changeOfRow(run, dated, { id: 'C-1', sourceModifiedDate: '2026-02-02T00:00:00Z' }, true)
  expect(payload['sourceModifiedDate']).toBe('2026-02-02T00:00:00Z')
})
