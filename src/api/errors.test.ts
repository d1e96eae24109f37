import { describe, expect, it } from 'vitest'
import { errorReport, messageForError } from './error-messages.ts'
import { ApiError } from './errors.ts'
import { parseRetryAfter } from './http.ts'
import { retryDelayMs } from './query-client.ts'

const at = Date.parse('2026-11-23T12:00:00Z')
const httpError = (status: number, details = {}) =>
  new ApiError({ kind: 'http', status, request: 'GET /companies', at, ...details })

const adviceAfter = (status: number, retryAfterMs: number) =>
  messageForError(httpError(status, { retryAfterMs }), true, 'en-GB').advice

describe('messages for errors', () => {
  it('every status the API documents has a message of its own', () => {
    const statuses = [400, 401, 402, 403, 404, 405, 409, 422, 429, 451, 500, 502, 503, 504]
    const titles = statuses.map((status) => messageForError(httpError(status)).title)
    expect(new Set(titles).size).toBe(statuses.length)
  })

  it('an undocumented status is worded by its family', () => {
    expect(messageForError(httpError(507)).title).toBe(messageForError(httpError(500)).title)
    expect(messageForError(httpError(418)).title).toBe(messageForError(httpError(400)).title)
  })

  it('a wait that was asked for is named', () => {
    expect(adviceAfter(429, 90_000)).toContain('You can try again in 90 seconds.')
    expect(adviceAfter(503, 300_000)).toContain('in 5 minutes.')
    expect(adviceAfter(429, 5 * 3_600_000)).toContain('in 5 hours.')
    expect(adviceAfter(429, 4 * 86_400_000)).toContain('in 4 days.')
  })

  it('no answer is told from no network', () => {
    const error = new ApiError({ kind: 'network', request: 'GET /companies', at })
    expect(messageForError(error, true).title).not.toBe(messageForError(error, false).title)
  })

  it('a fault of the page is not blamed on Codat', () => {
    expect(messageForError(new TypeError('x')).action).toBe('reload')
  })

  it('the report holds IDs and times', () => {
    const report = errorReport(httpError(500, { correlationId: 'abc123', codatError: 'Sorry' }))
    expect(report).toContain('Correlation ID: abc123')
    expect(report).toContain('HTTP 500')
    expect(report).toContain('2026-11-23T12:00:00.000Z')
  })
})

describe('waiting before a retry', () => {
  it('reads seconds and dates', () => {
    expect(parseRetryAfter('7', at)).toBe(7000)
    expect(parseRetryAfter('Mon, 23 Nov 2026 12:00:30 GMT', at)).toBe(30_000)
    expect(parseRetryAfter('Mon, 23 Nov 2026 11:00:00 GMT', at)).toBe(0)
    expect(parseRetryAfter('soon', at)).toBeUndefined()
    expect(parseRetryAfter(null, at)).toBeUndefined()
  })

  it('never comes before Retry-After, and grows otherwise', () => {
    expect(retryDelayMs(0, httpError(429, { retryAfterMs: 8000 }))).toBe(8000)
    expect(retryDelayMs(1, httpError(500), 0)).toBeGreaterThan(retryDelayMs(0, httpError(500), 1))
  })
})
