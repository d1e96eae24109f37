import { describe, expect, test } from 'vitest'
import { normaliseText, sentencesOf } from './normalise-text.ts'

describe('one plain spelling', () => {
  test.each([
    ['Can’t exceed “5”', 'can not exceed 5'],
    ["Mustn't be empty", 'must not be empty'],
    ['One and only one line', 'exactly 1 line'],
    ['Only a single line', 'only 1 line'],
    ['A single line', 'exactly 1 line'],
    ['Multiple lines', 'more than 1 lines'],
    ['At most 1,250,000.50', 'at most 1250000.50'],
    ['Two-letter code', '2 letter code'],
    ['3-5 characters', '3 to 5 characters'],
    ['Between -5 and 5', 'between -5 and 5'],
    ['>= 3 and < 9', 'at least 3 and less than 9'],
    ['Max. 2 dp', 'max 2 decimal places'],
    ['Up to 50%', 'up to 50 percent'],
    ['ISO 3166-1 alpha-2', 'iso3166 alpha2'],
    ['A well-formed e-mail', 'a wellformed email'],
    ['Non-negative', 'nonnegative'],
  ])('%s', (text, plain) => {
    expect(normaliseText(text)).toBe(plain)
  })

  test.each(['charaters', 'charcters', 'charactes', 'chracters', 'charackters', 'caracters'])(
    'corrects %s',
    (word) => {
      expect(normaliseText(`9 ${word}`)).toBe('9 characters')
    },
  )

  test('corrects the other words that limits hang on, and no word that only looks like one', () => {
    expect(normaliseText('maximun lenght')).toBe('maximum length')
    expect(normaliseText('supplier provider exceeded')).toBe('supplier provider exceeded')
  })
})

test('sentences end at a full stop or a semicolon, not inside a number', () => {
  expect(sentencesOf('at least 0.5. at most 9; whole numbers')).toEqual([
    'at least 0.5',
    'at most 9',
    'whole numbers',
  ])
})
