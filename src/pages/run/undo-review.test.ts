import { expect, it } from 'vitest'
import { updateRow } from '../../writes/bulk/row.fixture.ts'
import { reviewOfUndo } from './undo-review.ts'

it('counts what can’t be undone by its reason, and names each emptied field once', () => {
  const row = updateRow()
  const gone = { kind: 'gone', title: 'A', labels: [] } as const
  const undo = [
    { kind: 'possible', row, cleared: ['Phone'] } as const,
    gone,
    { kind: 'possible', row, cleared: ['Phone', 'Email'] } as const,
    gone,
    { ...gone, kind: 'moved-on' } as const,
  ]
  expect(reviewOfUndo(undo)).toEqual({
    possible: [row, row],
    refused: [
      { kind: 'gone', count: 2 },
      { kind: 'moved-on', count: 1 },
    ],
    cleared: ['Phone', 'Email'],
  })
})
