import { expect, it } from 'vitest'
import { incompleteMessage } from './incomplete-list-messages.ts'
import type { IncompleteReason } from './incomplete-list.ts'

it.each<[IncompleteReason, string]>([
  [{ kind: 'changed' }, 'The list changed during the reading'],
  [
    { kind: 'repeated', repeated: 1200, missing: 12 },
    'Codat returned 1,200 customers more than once and left out 12',
  ],
  [{ kind: 'repeated', repeated: 1, missing: 0 }, 'Codat returned 1 customer more than once'],
  [{ kind: 'missing', missing: 2, total: 30 }, 'Codat returned only 28 of 30 customers'],
  [
    { kind: 'no-id', count: 2 },
    'Some customers have no ID and are identical, so we can’t check that the list is complete',
  ],
])('says why a list isn’t the whole list: %j', (reason, message) => {
  expect(incompleteMessage(reason, 'the reading')).toBe(message)
})
