import { describe, expect, it } from 'vitest'
import { isStale, formatAge } from './ages.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('ages', () => {
  it.each([
    [-2_912_000 * DAY, 'in 7,972 yr', 'in 7,972 yr.', 'in 7.972 Jahren'],
    [-3 * DAY, 'in 3 days', 'in 3 days', 'in 3 Tagen'],
    [-5 * MINUTE, 'just now', 'just now', 'jetzt'],
    [30_000, 'just now', 'just now', 'jetzt'],
    [4 * MINUTE, '4 min ago', '4 min. ago', 'vor 4 Min.'],
    [3 * 60 * MINUTE, '3 hr ago', '3 hr. ago', 'vor 3 Std.'],
    [DAY, 'yesterday', 'yesterday', 'gestern'],
    [9 * DAY, '9 days ago', '9 days ago', 'vor 9 Tagen'],
    [31 * DAY, '1 mo ago', '1 mo. ago', 'vor 1 Monat'],
    [100 * DAY, '3 mo ago', '3 mo. ago', 'vor 3 Monaten'],
    [365 * DAY, '1 yr ago', '1 yr. ago', 'vor 1 Jahr'],
    [800 * DAY, '2 yr ago', '2 yr. ago', 'vor 2 Jahren'],
  ])('%i ms is “%s”', (age, british, american, german) => {
    expect(plainSpaces(formatAge(0, age, 'en-GB'))).toBe(british)
    expect(plainSpaces(formatAge(0, age, 'en-US'))).toBe(american)
    expect(plainSpaces(formatAge(0, age, 'de-DE'))).toBe(german)
  })

  it('are marked from a week on', () => {
    expect([isStale(0, 1), isStale(0, 7 * DAY - 1), isStale(0, 7 * DAY)]).toEqual([false, false, true])
  })
})
