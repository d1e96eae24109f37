import { expect, test } from 'vitest'
import { meaningOfResponse, meaningOfReplay } from './response-meaning.ts'

test.each([400, 401, 402, 403, 404, 405, 413, 415, 422, 429, 451])(
  'HTTP %i says the write was not taken',
  (status) => {
    expect(meaningOfResponse({ kind: 'http', status })).toBe('rejected')
  },
)

test.each([204, 302, 408, 409, 425, 499, 500, 502, 503, 504])('HTTP %i leaves it open', (status) => {
  expect(meaningOfResponse({ kind: 'http', status })).toBe('unknown')
})

test.each(['network', 'timeout', 'malformed', 'unexpected'] as const)(
  'a %s failure leaves it open',
  (kind) => {
    expect(meaningOfResponse({ kind, status: null })).toBe('unknown')
    expect(meaningOfReplay({ kind, status: null })).toBe('unknown')
  },
)

test('a refused repeat says nothing about the first attempt, unless it is its own answer', () => {
  expect(meaningOfReplay({ kind: 'http', status: 400 })).toBe('rejected')
  for (const status of [401, 402, 403, 404, 409, 422, 429, 500])
    expect(meaningOfReplay({ kind: 'http', status })).toBe('unknown')
})

test.each([
  [401, 'session'],
  [429, 'quota'],
  [503, 'busy'],
])('what the desk itself refused with %i (%s) was not taken', (status, deskCode) => {
  expect(meaningOfResponse({ kind: 'http', status, deskCode })).toBe('rejected')
})
