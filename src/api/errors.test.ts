import { describe, expect, it } from 'vitest'
import { errorReport, wordsForError } from './error-words.ts'
import { ApiError } from './errors.ts'
import { parseRetryAfter } from './http.ts'
import { retryDelayMs } from './query-client.ts'

const at = Date.parse('2026-11-23T12:00:00Z')
const httpError = (status: number, details = {}) =>
  new ApiError({ kind: 'http', status, request: 'GET /companies', at, ...details })

describe('errors in words', () => {
  it('every status the API documents has words of its own', () => {
    const statuses = [400, 401, 402, 403, 404, 405, 409, 422, 429, 451, 500, 502, 503, 504]
    const titles = statuses.map((status) => wordsForError(httpError(status)).title)
    expect(new Set(titles).size).toBe(statuses.length)
  })

  it('an undocumented status is worded by its family', () => {
    expect(wordsForError(httpError(507)).title).toBe(wordsForError(httpError(500)).title)
    expect(wordsForError(httpError(418)).title).toBe(wordsForError(httpError(400)).title)
  })

  it('a wait that was asked for is named', () => {
    expect(wordsForError(httpError(429, { retryAfterMs: 90_000 })).advice).toContain('in 90 s')
    expect(wordsForError(httpError(503, { retryAfterMs: 300_000 })).advice).toContain('in 5 min')
    expect(wordsForError(httpError(429, { retryAfterMs: 5 * 3_600_000 })).advice).toContain('in 5 h')
    expect(wordsForError(httpError(429, { retryAfterMs: 4 * 86_400_000 })).advice).toContain('in 4 days')
  })

  it('no answer is told from no network', () => {
    const error = new ApiError({ kind: 'network', request: 'GET /companies', at })
    expect(wordsForError(error, true).title).not.toBe(wordsForError(error, false).title)
  })

  it('a fault of the page is not blamed on Codat', () => {
    expect(wordsForError(new TypeError('x')).action).toBe('reload')
  })

  it('the report holds ids and times', () => {
    const report = errorReport(httpError(500, { correlationId: 'abc123', codatError: 'Sorry' }))
    expect(report).toContain('Correlation id: abc123')
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
