import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  chunked,
  compressed,
  decoded,
  inPieces,
  JSON_HEADERS,
  KIB,
  LARGE,
  requestAccepting,
  TEXT,
} from '../testing/compressed.ts'
import { withCompression } from './compress.ts'
import type { BodySource, HttpResponse } from './exchange.ts'

/** The ways a body comes: there or on its way, small or large. */
const BODIES: [string, Buffer, () => Buffer | BodySource][] = [
  ['small bytes', Buffer.from(TEXT), () => Buffer.from(TEXT)],
  ['large bytes', LARGE, () => LARGE],
  ['a small stream', Buffer.from(TEXT), () => chunked(inPieces(Buffer.from(TEXT), 100)).source],
  ['a large stream', LARGE, () => chunked(inPieces(LARGE, 16 * KIB)).source],
]

describe.each(BODIES)('a document that is %s', (_, plain, make) => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['*;q=0', undefined],
    [undefined, undefined],
  ])('for Accept-Encoding %j is sent in %s', async (accepted, coding) => {
    const response = await compressed({ status: 200, headers: { ...JSON_HEADERS }, body: make() }, accepted)
    expect(response.headers['content-encoding']).toBe(coding)
    expect(response.headers).toMatchObject({ ...JSON_HEADERS, vary: 'Accept-Encoding' })
    expect((await decoded(response)).equals(plain)).toBe(true)
  })

  it('never keeps the length of its plain bytes', async () => {
    const headers = { ...JSON_HEADERS, 'content-length': String(plain.length) }
    const response = await compressed({ status: 200, headers, body: make() }, 'br')
    const bytes = await bytesOf(response)
    expect(bytes.length).toBeLessThan(plain.length / 4)
    expect(response.headers['content-length']).toBe(
      typeof response.body === 'function' ? undefined : String(bytes.length),
    )
  })
})

describe('a small document', () => {
  it.each([
    ['', undefined],
    ['x'.repeat(1023), undefined],
    ['x'.repeat(1024), 'br'],
  ])('is not compressed (%#)', async (text, coding) => {
    const length = String(text.length)
    const bodies: [Record<string, string>, Buffer | BodySource][] = [
      [{ 'content-length': length }, Buffer.from(text)],
      [{ 'content-length': length }, chunked([Buffer.from(text)]).source],
      [{}, chunked(inPieces(Buffer.from(text), 100)).source],
    ]
    for (const [more, body] of bodies) {
      const response = await compressed({ status: 200, headers: { ...JSON_HEADERS, ...more }, body }, 'br')
      expect(response.headers['content-encoding']).toBe(coding)
      expect(response.headers['vary']).toBe('Accept-Encoding')
      expect(response.headers).toMatchObject(coding === undefined ? more : {})
      expect((await decoded(response)).toString()).toBe(text)
    }
  })
})

describe('what is never compressed', () => {
  it.each<[string, HttpResponse]>([
    [
      'a file',
      {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(LARGE.length) },
        body: LARGE,
      },
    ],
    [
      'a file on its way',
      { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: () => neverRead() },
    ],
    [
      'what is encoded already',
      { status: 200, headers: { ...JSON_HEADERS, 'content-encoding': 'gzip' }, body: LARGE },
    ],
    [
      'a script, which the build has compressed if it pays',
      { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: LARGE },
    ],
    [
      'what only begins like JSON',
      { status: 200, headers: { 'content-type': 'application/jsonp' }, body: LARGE },
    ],
    ['a body without a type', { status: 200, headers: {}, body: LARGE }],
    ['no content', { status: 204, headers: { ...JSON_HEADERS }, body: undefined }],
    ['a file that has not changed', { status: 304, headers: { etag: '"1"' }, body: undefined }],
  ])('is %s', async (_, response) => {
    expect(await compressed(response, 'br, gzip')).toBe(response)
  })
})

function neverRead(): never {
  throw new Error('a file should be left alone')
}

it('a page, an error and cookies pass with all they have', async () => {
  const response = await compressed(
    {
      status: 403,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from(TEXT),
    },
    'gzip',
  )
  expect(response).toMatchObject({
    status: 403,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'DENY',
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    },
    cookies: ['a=1', 'b=2'],
  })
  expect((await decoded(response)).toString()).toBe(TEXT)
})

it('an error of the handler stays one', async () => {
  const handle = withCompression(() => Promise.reject(new Error('severed')))
  await expect(handle(requestAccepting('br'))).rejects.toThrow('severed')
})
