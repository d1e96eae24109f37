import { expect, it } from 'vitest'
import { formatElapsed, formatTimeTaken } from './elapsed.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

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
