import { describe, expect, test } from 'vitest'
import { updateAppStatus } from './app-status.ts'
import { errorReport, messageForError } from './error-messages.ts'
import { ApiError } from './errors.ts'
import { FAILURES } from './failures.ts'
import { MissingCode } from './missing-code.ts'

type Details = ConstructorParameters<typeof ApiError>[0]

const failure = (details: Partial<Details>) =>
  new ApiError({ kind: 'http', request: 'GET /companies', at: Date.UTC(2026, 10, 23, 12), ...details })

describe('the message for a failure', () => {
  test.each([
    ['of our own server', failure({ status: 403, deskCode: 'viewer' }), 'You have view-only access'],
    ['with a known status', failure({ status: 401 }), 'Codat rejected the API key'],
    ['with another status below 500', failure({ status: 418 }), FAILURES[400].title],
    ['with another status from 500', failure({ status: 599 }), FAILURES[500].title],
    ['without a status', failure({}), FAILURES[500].title],
    ['that took too long', failure({ kind: 'timeout' }), 'No response in time'],
    ['that makes no sense', failure({ kind: 'malformed' }), 'Unexpected response'],
    ['of the code itself', new TypeError('x is undefined'), FAILURES.crash.title],
    ['of code that is not there', new MissingCode('404'), FAILURES['not-reached'].title],
  ])('%s', (_what, error, title) => {
    expect(messageForError(error).title).toBe(title)
  })

  test('of code that a proxy keeps back is about the session', () => {
    updateAppStatus({ hasSessionEnded: true })
    expect(messageForError(new MissingCode('401')).title).toBe('Your session has ended')
    updateAppStatus({ hasSessionEnded: undefined })
    expect(messageForError(new MissingCode('401')).title).toBe('Couldn’t load part of Customer Desk')
  })

  test('of the network is about the device only while the browser is offline', () => {
    const error = failure({ kind: 'network' })
    expect(messageForError(error).title).toBe('Couldn’t reach the Customer Desk server')
    expect(messageForError(error, false).title).toBe('You’re offline')
    expect(messageForError(failure({ kind: 'timeout' }), false).title).toBe('No response in time')
  })

  test('says when it can be tried again, where that is what to do', () => {
    const limited = failure({ status: 429, deskCode: 'rate', retryAfterMs: 5000 })
    expect(messageForError(limited, true, 'en-GB').advice).toMatch(/ You can try again in 5 seconds\.$/)
    const denied = failure({ status: 403, retryAfterMs: 5000 })
    expect(messageForError(denied).advice).toBe(FAILURES[403].advice)
  })
})

describe('the report for support', () => {
  test('holds what is known, a line each', () => {
    const error = failure({ status: 404, codatError: 'Not found', correlationId: 'correlation-1' })
    expect(errorReport(error).split('\n')).toEqual([
      'Request: GET /companies',
      'Failure: HTTP 404',
      'Message: Not found',
      'Correlation ID: correlation-1',
      'Time: 2026-11-23T12:00:00.000Z',
      expect.stringMatching(/^Version: /),
    ])
    expect(errorReport(failure({ kind: 'network' }))).toContain('Failure: network')
  })

  test('of an error of the code is what it says', () => {
    expect(errorReport(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\nVersion: /)
    expect(errorReport('thrown text')).toMatch(/^thrown text\nVersion: /)
  })
})
