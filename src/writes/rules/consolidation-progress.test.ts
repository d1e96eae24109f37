import { expect, test } from 'vitest'
import { progressFrom } from './consolidation-progress.ts'
import { entryWithResponse, sentEntry, unknownEntry } from './entry.fixture.ts'

test.each([
  ['nothing', [], 'to-send'],
  ['one being sent', [sentEntry()], 'under-way'],
  ['a pending one', [entryWithResponse('Pending')], 'under-way'],
  ['a confirmed one', [entryWithResponse('Success')], 'confirmed'],
  ['a failed one', [entryWithResponse('Failed')], 'stopped'],
  ['one that timed out', [entryWithResponse('TimedOut')], 'stopped'],
  ['an unknown one', [unknownEntry()], 'stopped'],
  ['another draft’s', [entryWithResponse('Success', { draftId: 'else' })], 'to-send'],
])('after %s', (_name, entries, step) => {
  expect(progressFrom('draft-1', entries).step).toBe(step)
})

test('a correction counts for what it corrects', () => {
  const failed = entryWithResponse('Failed', { id: 'a' })
  const again = { id: 'b', draftId: 'draft-2', linkedTo: 'a' }
  const later = { ...again, times: { ...failed.times, created: failed.times.created + 1 } }
  expect(progressFrom('draft-1', [failed, sentEntry(later)])).toMatchObject({
    step: 'under-way',
    entry: { id: 'b' },
  })
  expect(progressFrom('draft-1', [failed, entryWithResponse('Success', later)])).toMatchObject({
    step: 'confirmed',
    entry: { id: 'b' },
  })
})
