import { describe, expect, test } from 'vitest'
import { isDateTimeText } from './date-time-text.ts'

describe('dates typed as text', () => {
  test.each([
    '2026-11-23',
    '2024-02-29',
    '2026-11-23T09:30',
    '2026-11-23T09:30:00',
    '2026-11-23T09:30:00.1234567Z',
    '2026-11-23T09:30:00-05:00',
    '0001-01-01T00:00:00',
  ])('%s is one', (text) => expect(isDateTimeText(text)).toBe(true))

  test.each([
    '2026-02-29',
    '2026-13-01',
    '23/11/2026',
    '2026-11-23 09:30',
    '2026-11-23T25:00:00',
    '2026-11-23T09:30:00+15:00',
    '',
  ])('%s is none', (text) => expect(isDateTimeText(text)).toBe(false))
})
