import { describe, expect, it } from 'vitest'
import { bodyText } from '../testing/body-text.ts'
import {
  afterWrite,
  brokenConnection,
  errorResponse,
  HttpError,
  jsonResponse,
  toHttpError,
  UNKNOWN,
} from './errors.ts'
import { MAYBE_SENT } from './messages.ts'

const bodyOf = (error: HttpError): unknown => JSON.parse(bodyText(errorResponse(error, 'id-1').body))

describe('an error response', () => {
  it("has the shape of Codat's errors, with a service of its own", () => {
    expect(bodyOf(new HttpError(404, 'Nothing here.'))).toEqual({
      statusCode: 404,
      service: 'Desk',
      error: 'Nothing here.',
      correlationId: 'id-1',
      canBeRetried: 'False',
    })
  })

  it('says why, if the page can do something about it, and whether the request took effect', () => {
    const error = new HttpError(429, 'Wait.', { deskCode: 'rate', canBeRetried: 'True' })
    expect(bodyOf(error)).toMatchObject({ deskCode: 'rate', canBeRetried: 'True' })
  })

  it('keeps the headers of the error, but none that would weaken those of every response', () => {
    const headers = { 'retry-after': '5', 'cache-control': 'public', 'x-request-id': 'forged' }
    expect(errorResponse(new HttpError(429, 'Wait.', { headers }), 'id-1').headers).toMatchObject({
      'retry-after': '5',
      'cache-control': 'no-store',
      'x-request-id': 'id-1',
    })
  })
})

describe('a JSON response', () => {
  it('says how many bytes it has, which are more than its characters', () => {
    const { headers, body } = jsonResponse(200, { name: 'Zoë' }, 'id-1')
    expect(bodyText(body)).toBe('{"name":"Zoë"}')
    expect(headers['content-length']).toBe('15')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
  })
})

describe('an unexpected error', () => {
  it('becomes a 500 without its details', () => {
    const error = toHttpError(new Error('password is hunter2'))
    expect(error.status).toBe(500)
    expect(JSON.stringify(bodyOf(error))).not.toContain('hunter2')
  })

  it('stays as it is if it is one of ours', () => {
    const error = new HttpError(400, 'No.')
    expect(toHttpError(error)).toBe(error)
  })
})

describe('a connection that broke before the response', () => {
  it('leaves it open whether a change was carried out, and says so', () => {
    expect(brokenConnection('POST')).toMatchObject({ status: 502, ...UNKNOWN })
    expect(brokenConnection('POST').message).toContain(MAYBE_SENT)
    expect(brokenConnection('GET').message).not.toContain('change')
    expect(afterWrite('GET')).toBe('')
  })
})
