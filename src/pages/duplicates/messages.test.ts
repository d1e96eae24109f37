import { expect, test } from 'vitest'
import { consolidateMessages, duplicateMessages, levelRange, likeText, titlesText } from './messages.ts'

test.each([
  [['Acme', 'Acme Ltd'], 'Acme and Acme Ltd'],
  [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
])('%j are %s', (titles, text) => {
  expect(titlesText(titles)).toBe(text)
})

test('counts in words that fit one and many', () => {
  expect(duplicateMessages.found(1, 2)).toBe('1 group, 2 customers')
  expect(duplicateMessages.found(0, 0)).toBe('No duplicates at this level')
  expect(consolidateMessages.summary(0, 1)).toBe('No field changes. 1 customer will be archived.')
  expect(consolidateMessages.summary(0, 0)).toBe('No field changes. Nothing is left to archive.')
  expect(consolidateMessages.summary(2, 3)).toBe(
    '2 fields of the customer you keep will change. 3 customers will be archived.',
  )
})

test('a group is no surer than its roughest pair, and what some have in common isn’t said of all', () => {
  expect([levelRange('exact', 'exact'), levelRange('exact', 'rough')]).toEqual(['Exact', 'Exact to rough'])
  expect([likeText('email', true), likeText('email', false)]).toEqual(['Same email', 'Same email (some)'])
})
