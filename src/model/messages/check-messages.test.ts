import { expect, test } from 'vitest'
import { checkMessages, problems, softProblems } from './check-messages.ts'

test('a quoted text is cut, so that the sentence stays one', () => {
  expect(checkMessages.notListed('a'.repeat(50), Array.from({ length: 1234 }, String))).toBe(
    `“${'a'.repeat(39)}…” isn’t in the list. Choose one of 1,234.`,
  )
  expect(checkMessages.notListed('Gone', ['Active', 'Inactive'])).toContain('Choose one of Active, Inactive.')
  expect(problems.notACountry('b'.repeat(41))).toContain(`“${'b'.repeat(39)}…”`)
  expect(softProblems.droppedLetters('Xero', '李明')).toContain('characters: 李明.')
})

test('one is counted as one', () => {
  expect([problems.tooLong(2, 1), problems.tooLong(1, 0)]).toEqual([
    '2 characters; maximum 1',
    '1 character; maximum 0',
  ])
  expect([problems.emptyItem(1), problems.emptyItem(2)]).toEqual([
    'fill in at least one field',
    'fill in at least 2 fields',
  ])
})
