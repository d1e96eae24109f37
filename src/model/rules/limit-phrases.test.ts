import { expect, test } from 'vitest'
import { withComparators } from './limit-phrases.ts'

test.each([
  ['must be no longer than 5 characters', 'must be ≤ 5 characters'],
  ['can not be less than 5', 'can be ≥ 5'],
  ['can not be less than or equal to 5', 'can must be > 5'],
  ['must not exceed a length of 5', 'must ≤ 5'],
  ['must be equal to or greater than 5', 'must be ≥ 5'],
  ['between 2 and 5 lines', '≥ 2 ≤ 5 lines'],
  ['from 2 to 5', '≥ 2 ≤ 5'],
  ['5 characters or fewer', '≤ 5 characters'],
  ['5 or above', '≥ 5'],
  ['a 5 character limit', 'a ≤ 5 character'],
  ['maximum number of lines is 5', 'number of lines ≤ 5'],
  ['min 2, max 5', '≥ 2, ≤ 5'],
  ['limits this field to 5 characters', 'this field ≤ 5 characters'],
  ['must contain 5 lines', 'must contain = 5 lines'],
  ['must be 1 of the values', 'must be 1 of the values'],
  ['should only have 5 lines', 'should have ≤ 5 lines'],
  ['5 lines must be provided', '≥ 5 lines must be provided'],
  ['more than 5 lines are not supported', '≤ 5 lines are not supported'],
  ['less than 5 lines are rejected', '≥ 5 lines are rejected'],
  ['at most 1 billing and 1 delivery address', '≤ 1 billing and ≤ 1 delivery address'],
])('“%s” compares as “%s”', (sentence, signs) => {
  expect(withComparators(sentence)).toBe(signs)
})
