import { expect, it } from 'vitest'
import { formatDuration } from './durations.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

it.each([
  [1_000, '1 second', '1 Sekunde'],
  [4_001, '5 seconds', '5 Sekunden'],
  [90_000, '90 seconds', '90 Sekunden'],
  [120_000, '2 minutes', '2 Minuten'],
  [60 * 60_000, '60 minutes', '60 Minuten'],
  [4 * 86_400_000, '4 days', '4 Tage'],
  [3 * 60 * 60_000, '3 hours', '3 Stunden'],
])('%i ms are “%s”', (ms, english, german) => {
  expect(plainSpaces(formatDuration(ms, 'en-GB'))).toBe(english)
  expect(plainSpaces(formatDuration(ms, 'en-US'))).toBe(english)
  expect(plainSpaces(formatDuration(ms, 'de-DE'))).toBe(german)
})
