import { expect, test } from 'vitest'
import { entryWithResponse, sentEntry, unknownEntry } from './entry.fixture.ts'
import { attemptsFrom, isConfirmedFrom } from './linked-writes.ts'

const at = (created: number) => ({ created, sent: null, answered: null, completed: null, lastPoll: null })

test('finds what was sent from a draft and what corrected it, newest first', () => {
  const failed = entryWithResponse('Failed', { id: 'a', draftId: 'mine', times: at(1) })
  const corrected = sentEntry({ id: 'b', draftId: 'of its own', linkedTo: 'a', times: at(2) })
  const again = sentEntry({ id: 'c', draftId: 'another', linkedTo: 'b', times: at(3) })
  const unrelated = sentEntry({ id: 'd', draftId: 'else', times: at(4) })
  const found = attemptsFrom('mine', [again, unrelated, failed, corrected])
  expect(found.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test.each([
  ['Success', true],
  ['Failed', false],
  ['TimedOut', false],
  ['Pending', false],
])('a change that ended as %s lets others follow: %s', (status, isConfirmed) => {
  const entry = entryWithResponse(status, { draftId: 'mine' })
  expect(isConfirmedFrom('mine', [entry])).toBe(isConfirmed)
  expect(isConfirmedFrom('other', [entry])).toBe(false)
})

test('neither does one that was never answered, nor none at all', () => {
  expect(isConfirmedFrom('mine', [unknownEntry({ draftId: 'mine' })])).toBe(false)
  expect(isConfirmedFrom('mine', [])).toBe(false)
})
