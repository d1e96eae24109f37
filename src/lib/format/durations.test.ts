import { expect, it } from 'vitest'
import { formatDuration, formatElapsed, formatTimeTaken } from './durations.ts'
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

it.each([
  [4_999, '4 seconds', '4 Sekunden'],
  [6 * 60_000 + 59_000, '6 minutes', '6 Minuten'],
  [3 * 3_600_000 - 1, '2 hours', '2 Stunden'],
  [5 * 86_400_000 - 1, '4 days', '4 Tage'],
])('%i ms have passed as “%s”', (ms, english, german) => {
  expect(plainSpaces(formatElapsed(ms, 'en-GB'))).toBe(english)
  expect(plainSpaces(formatElapsed(ms, 'de-DE'))).toBe(german)
})

it.each([
  [0, '0 sec', '0 Sek.'],
  [1_240, '1.2 sec', '1,2 Sek.'],
  [3 * 60_000 + 20_000, '3 min', '3 Min.'],
  [2 * 3_600_000 + 60_000, '2 hr', '2 Std.'],
])('what took %i ms took “%s”', (ms, american, german) => {
  expect(plainSpaces(formatTimeTaken(ms, 'en-US'))).toBe(american)
  expect(plainSpaces(formatTimeTaken(ms, 'de-DE'))).toBe(german)
})
