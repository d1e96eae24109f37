import { describe, expect, it } from 'vitest'
import { bodyText } from '../testing/body-text.ts'
import { HttpError } from '../http/errors.ts'
import { createKeyScan } from './key-scan.ts'
import { upstreamErrorResponse } from './upstream-error.ts'

const KEY = 'a-key-of-forty-characters-as-Codat-makes'
const scan = createKeyScan(KEY)

function respond(status: number, body: unknown, type = 'application/json', headers = {}) {
  const ended: string[] = []
  const facts: { correlationId?: string } = {}
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const response = upstreamErrorResponse(
    { status, headers: { 'content-type': type }, body: bytes },
    { 'x-request-id': 'id-1', ...headers },
    { facts, onEnd: (outcome) => ended.push(outcome) },
    scan,
  )
  return { response, facts, ended }
}

const MESSAGE = { statusCode: 404, service: 'PullApi', error: 'No data.', correlationId: 'abc' }

describe("an ErrorMessage of Codat's", () => {
  it('is passed on with its status, and its correlation ID is logged', async () => {
    const { response, facts, ended } = respond(404, MESSAGE)
    const { status, headers, body } = await response
    expect(status).toBe(404)
    expect(JSON.parse(bodyText(body))).toEqual(MESSAGE)
    expect(headers).toEqual({
      'x-request-id': 'id-1',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(bodyText(body))),
    })
    expect(facts).toEqual({ correlationId: 'abc' })
    expect(ended).toEqual(['complete'])
  })

  it('loses members that are not part of it or of another type', async () => {
    const validation = { errors: [{ itemId: 'Email', message: 'is not valid' }], warnings: [] }
    const { response } = respond(400, { error: 'No.', stackTrace: 'at X', statusCode: '400', validation })
    expect(JSON.parse(bodyText((await response).body))).toEqual({ error: 'No.', validation })
  })

  it.each([
    [408, 504],
    [407, 502],
    [421, 502],
    [425, 502],
    [409, 409],
    [503, 503],
  ])('with status %i reaches the browser as %i', async (status, expected) => {
    expect((await respond(status, MESSAGE).response).status).toBe(expected)
  })
})

describe('an error without a readable message', () => {
  it.each([
    ["a gateway's page", '<html>Bad gateway</html>', 'text/html'],
    ['broken JSON', '{"error":', 'application/json'],
    ['JSON of another shape', '["error"]', 'application/json'],
    ['a message without a text', { error: 7 }, 'application/json'],
    ['more than any message has', { error: 'x'.repeat(256 * 1024) }, 'application/json'],
    ['JSON that nests without end', '['.repeat(200_000), 'application/json'],
    ['a message that repeats the key', { error: `Wrong key ${KEY}` }, 'application/json'],
    [
      'a message that spells the key in escapes',
      `{"error":"${KEY.replace('k', String.raw`\u006b`)}"}`,
      'application/json',
    ],
  ])('is replaced by one of ours: %s', async (_, body, type) => {
    const { response } = respond(502, body, type)
    const error: unknown = await response.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({
      status: 502,
      canBeRetried: 'Unknown',
      message: 'Codat responded with status 502 and no readable message.',
    })
  })

  it('keeps what Codat says about waiting, and no other header', async () => {
    const headers = { 'retry-after': '5', 'x-rate-limit-remaining': '0', 'content-type': 'text/html' }
    await expect(respond(429, '', 'text/html', headers).response).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': '5', 'x-rate-limit-remaining': '0' },
    })
  })
})
