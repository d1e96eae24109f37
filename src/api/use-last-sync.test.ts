import { expect, it } from 'vitest'
import { lastSyncMs } from './use-last-sync.ts'

it.each([
  ['2026-11-20T09:00:00Z', Date.UTC(2026, 10, 20, 9)],
  ['2026-11-20T09:00:00', null],
  ['2026-11-20T10:00:00+01:00', Date.UTC(2026, 10, 20, 9)],
  ['0001-01-01T00:00:00', null],
  ['', null],
  [null, null],
  [undefined, null],
])('the last sync at %j is %j', (text, expected) => {
  expect(lastSyncMs(text)).toBe(expected)
})
