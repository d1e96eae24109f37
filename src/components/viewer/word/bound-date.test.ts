import { expect, it } from 'vitest'
import { formatBoundDate } from './bound-date.ts'

it.each([
  ['2026-03-05', 'dd/MM/yyyy', 'en-GB', '05/03/2026'],
  ['2026-03-05T00:00:00', 'd.M.yy', 'de-DE', '5.3.26'],
  ['2026-03-05', 'dddd, d. MMMM yyyy', 'de-DE', 'Donnerstag, 5. März 2026'],
  ['2026-03-05', "d MMM 'of' yyyy", undefined, '5 Mar of 2026'],
  ['2026-03-05', 'd MMMM', 'not a language', '5 March'],
  ['2026-03-05', 'HH:mm', 'en-GB', '2026-03-05'],
  ['2026-03-05', '', 'en-GB', '2026-03-05'],
  ['soon', 'd MMMM', 'en-GB', 'soon'],
])('%s in the form %j', (value, form, language, text) => {
  expect(formatBoundDate(value, form, language)).toBe(text)
})
