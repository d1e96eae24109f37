import { expect, it } from 'vitest'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { isDraftSent } from './sent-drafts.ts'

const draft = { draftId: 'draft-1', savedAt: NOON - 1 }
const unknown = unknownEntry()
const missing = {
  ...unknown,
  resolution: unknown.resolution && { ...unknown.resolution, status: 'not-found' as const },
}

it.each<[string, JournalEntry, boolean]>([
  ['sending', sentEntry(), true],
  ['pending', entryWithResponse('Pending'), true],
  ['confirmed', entryWithResponse('Success'), true],
  ['timed out', entryWithResponse('TimedOut'), true],
  ['unknown', unknown, true],
  ['unknown and nowhere to be found', missing, false],
  ['failed', entryWithResponse('Failed'), false],
  ['another draft’s', sentEntry({ draftId: 'another' }), false],
])('a draft whose change is %s', (_state, entry, expected) => {
  expect(isDraftSent(draft, [entry], NOON + 60_000)).toBe(expected)
})

it('what was typed after sending has not been sent', () => {
  expect(isDraftSent({ ...draft, savedAt: NOON + 1 }, [sentEntry()], NOON + 60_000)).toBe(false)
})
