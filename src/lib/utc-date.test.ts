import { expect, it } from 'vitest'
import { parseUtcDate } from './utc-date.ts'

it.each([
  ['2026-11-23T12:00:00', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 12) }],
  ['2026-11-23T12:00:00.5000000Z', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 12, 0, 0, 500) }],
  ['2026-11-23T12:00:00+02:00', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 10) }],
  ['2026-11-23', { kind: 'local', wall: '2026-11-23T00:00:00', hasTime: false }],
  ['0001-01-01T00:00:00', { kind: 'never' }],
  [null, { kind: 'never' }],
  ['soon', { kind: 'text', text: 'soon' }],
])('%s of a member that is UTC by its name', (text, date) => {
  expect(parseUtcDate(text)).toEqual(date)
})
