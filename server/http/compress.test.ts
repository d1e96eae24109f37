import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTwoParts, toWebStream } from './body-sources.ts'
import { withCompression } from './compress.ts'
import { discardBody, type BodySource, type HttpRequest, type HttpResponse } from './exchange.ts'
import { toHttpRequest } from './fetch-adapter.ts'

const KIB = 1024
const TEXT = JSON.stringify({
  results: Array.from({ length: 60 }, (_, id) => ({ id, name: `Customer ${id}` })),
})
/** Above what is compressed in one go. */
const LARGE = Buffer.from(TEXT.repeat(100))

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

function requestAccepting(coding: string | undefined, method = 'GET'): HttpRequest {
  const headers = coding === undefined ? {} : { 'accept-encoding': coding }
  return toHttpRequest(new Request('http://127.0.0.1:8080/api/companies', { method, headers }))
}

const handlerOf = (response: HttpResponse, mostStreams?: number) =>
  withCompression(async () => response, mostStreams)

function compressed(response: HttpResponse, coding: string | undefined): Promise<HttpResponse> {
  return handlerOf(response)(requestAccepting(coding))
}

interface Chunked {
  source: BodySource
  /** How often the source was cancelled. */
  cancelled: () => number
  /** How many chunks it has sent. */
  sent: () => number
}

/** A source that sends one chunk a turn while it is wanted, and then its end or this error. */
function chunked(chunks: readonly Uint8Array[], error?: Error): Chunked {
  let sent = 0
  let cancelled = 0
  return {
    sent: () => sent,
    cancelled: () => cancelled,
    source(sink) {
      let isFlowing = false
      let isScheduled = false
      let isOver = false
      const step = (): void => {
        isScheduled = false
        if (!isFlowing || isOver) return
        const chunk = chunks[sent]
        if (chunk === undefined) {
          isOver = true
          if (error === undefined) sink.end()
          else sink.fail(error)
          return
        }
        sent += 1
        sink.data(chunk)
        schedule()
      }
      const schedule = (): void => {
        if (isScheduled || isOver) return
        isScheduled = true
        setImmediate(step)
      }
      return {
        pause: () => void (isFlowing = false),
        resume() {
          isFlowing = true
          schedule()
        },
        cancel() {
          isOver = true
          cancelled += 1
        },
      }
    },
  }
}

/** A body in pieces of this length. */
function inPieces(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  )
}

async function bytesOf({ body }: HttpResponse): Promise<Buffer> {
  if (typeof body !== 'function') return Buffer.from(body ?? [])
  return Buffer.from(await new Response(toWebStream(body)).arrayBuffer())
}

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

async function decoded(response: HttpResponse): Promise<Buffer> {
  const decode = DECODERS[response.headers['content-encoding'] ?? ''] ?? ((bytes: Buffer) => bytes)
  return decode(await bytesOf(response))
}

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

describe('a stream', () => {
  it('has its bytes, however they are cut into chunks', async () => {
    // From nothing to half a megabyte, on both sides of what is compressed in one go.
    const piece = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 1_000 }))
    const pieces = fc.array(
      piece.map(([bytes, times]) => Buffer.concat(Array.from({ length: times }, () => bytes))),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom('br', 'gzip'), async (chunks, coding) => {
        const body = chunked(chunks).source
        const response = await compressed({ status: 200, headers: JSON_HEADERS, body }, coding)
        expect((await decoded(response)).equals(Buffer.concat(chunks))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it.each(['br', 'gzip'])('of many megabytes is read no faster than its %s is', async (coding) => {
    // Random bytes do not shrink, so that bytes in and bytes out can be compared.
    const chunks = Array.from({ length: 128 }, () => randomBytes(64 * KIB))
    const { source, sent } = chunked(chunks)
    const { body } = await compressed({ status: 200, headers: JSON_HEADERS, body: source }, coding)
    if (typeof body !== 'function') throw new Error('the body should be a stream')
    let received = 0
    let mostAhead = 0
    await new Promise<void>((resolve, reject) => {
      const flow = body({
        data(chunk) {
          received += chunk.length
          mostAhead = Math.max(mostAhead, sent() - Math.floor(received / (64 * KIB)))
          // A reader that stops after each chunk and lets everything else have several turns.
          flow.pause()
          setImmediate(() => setImmediate(() => setImmediate(() => flow.resume())))
        },
        end: resolve,
        fail: reject,
      })
      flow.resume()
    })
    expect(sent()).toBe(chunks.length)
    expect(mostAhead).toBeLessThanOrEqual(8)
  })

  it('that nobody reads stands still', async () => {
    const stalled = chunked(Array.from({ length: 128 }, () => randomBytes(64 * KIB)))
    const { body: unread } = await compressed(
      { status: 200, headers: JSON_HEADERS, body: stalled.source },
      'br',
    )
    if (typeof unread !== 'function') throw new Error('the body should be a stream')
    const flow = unread({ data: () => undefined, end: () => undefined, fail: () => undefined })
    // Meanwhile another one of the same length passes whole.
    const chunks = Array.from({ length: 128 }, () => randomBytes(64 * KIB))
    const body = chunked(chunks).source
    await bytesOf(await compressed({ status: 200, headers: JSON_HEADERS, body }, 'br'))
    expect(stalled.sent()).toBeLessThanOrEqual(8)
    flow.cancel()
  })

  it('is cancelled at its source when its reader leaves', async () => {
    const { source, cancelled } = chunked(inPieces(LARGE, KIB))
    const { body } = await compressed({ status: 200, headers: JSON_HEADERS, body: source }, 'br')
    if (typeof body !== 'function') throw new Error('the body should be a stream')
    const left = new Promise<void>((resolve) => {
      const flow = body({
        data() {
          flow.cancel()
          setImmediate(resolve)
        },
        end: resolve,
        fail: () => resolve(),
      })
      flow.resume()
    })
    await left
    expect(cancelled()).toBe(1)
  })

  it('is cancelled at its source when it is never read at all', async () => {
    const { source, cancelled } = chunked(inPieces(LARGE, KIB))
    const response = await compressed({ status: 200, headers: JSON_HEADERS, body: source }, 'gzip')
    discardBody(response.body)
    await new Promise((resolve) => setImmediate(resolve))
    expect(cancelled()).toBe(1)
  })

  it.each([
    ['at once', []],
    ['early', inPieces(LARGE, KIB).slice(0, 5)],
    ['late', inPieces(LARGE, KIB)],
  ])('that breaks off %s breaks off for its reader', async (_, chunks) => {
    const { source } = chunked(chunks, new Error('reset'))
    const response = await compressed({ status: 200, headers: JSON_HEADERS, body: source }, 'br')
    await expect(bytesOf(response)).rejects.toThrow('reset')
  })
})

const large = (): HttpResponse => ({
  status: 200,
  headers: { ...JSON_HEADERS },
  body: chunked(inPieces(LARGE, 16 * KIB)).source,
})

const codingsOf = (responses: HttpResponse[]) => responses.map(({ headers }) => headers['content-encoding'])

it('a stream that breaks off early is passed on as it came, up to where it breaks', async () => {
  const { source } = chunked(inPieces(Buffer.from(TEXT), 100), new Error('reset'))
  const headers = { ...JSON_HEADERS, 'content-length': '99999' }
  const response = await compressed({ status: 200, headers, body: source }, 'br')
  expect(response.headers).toMatchObject({ ...headers, vary: 'Accept-Encoding' })
  expect(response.headers).not.toHaveProperty('content-encoding')
  let received = ''
  if (typeof response.body !== 'function') throw new Error('the body should be a stream')
  const { body } = response
  const error = await new Promise<Error | undefined>((resolve) => {
    const flow = body({
      data: (chunk) => (received += Buffer.from(chunk).toString()),
      end: () => resolve(undefined),
      fail: resolve,
    })
    flow.resume()
  })
  expect([received, error?.message]).toEqual([TEXT, 'reset'])
})

describe('how many streams are compressed at once', () => {
  it('is limited; the next ones are sent as they are until one has ended', async () => {
    const handle = withCompression(async () => large(), 2)
    const first = await handle(requestAccepting('br'))
    const second = await handle(requestAccepting('gzip'))
    const third = await handle(requestAccepting('br'))
    expect(codingsOf([first, second, third])).toEqual(['br', 'gzip', undefined])
    for (const response of [first, second, third]) expect((await decoded(response)).equals(LARGE)).toBe(true)
    expect(codingsOf([await handle(requestAccepting('br'))])).toEqual(['br'])
  })

  it('counts none that was discarded', async () => {
    const handle = withCompression(async () => large(), 1)
    discardBody((await handle(requestAccepting('br'))).body)
    await new Promise((resolve) => setImmediate(resolve))
    expect((await handle(requestAccepting('br'))).headers['content-encoding']).toBe('br')
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

it.each([
  ['br', brotliDecompressSync, constants.BROTLI_OPERATION_FLUSH],
  ['gzip', gunzipSync, constants.Z_SYNC_FLUSH],
] as const)(
  'sends what is of use by itself before the rest is there: %s',
  async (coding, decompress, flush) => {
    let arrive: ((rest: Uint8Array) => void) | undefined
    const rest = new Promise<Uint8Array>((resolve) => (arrive = resolve))
    const response: HttpResponse = {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: inTwoParts(Buffer.from('<p>shell</p>'), rest),
      isGradual: true,
    }
    const { headers, body } = await compressed(response, coding)
    expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' })
    if (typeof body !== 'function') throw new Error('The body has no parts')
    const reader = toWebStream(body).getReader()
    const chunks: Uint8Array[] = []
    // A part that is whole can be read without the end of the body; a header may come before it.
    const readSoFar = () => String(decompress(Buffer.concat(chunks), { finishFlush: flush }))
    do {
      const { value } = await reader.read()
      if (value !== undefined) chunks.push(value)
    } while (readSoFar() === '')
    expect(readSoFar()).toBe('<p>shell</p>')
    arrive?.(Buffer.from('<p>rows</p>'))
    for (let step = await reader.read(); !step.done; step = await reader.read()) chunks.push(step.value)
    expect(String(decompress(Buffer.concat(chunks)))).toBe('<p>shell</p><p>rows</p>')
  },
)

it('parts are sent as they are where too much is compressed already', async () => {
  const body = inTwoParts(Buffer.from('a'), Promise.resolve(Buffer.from('b')))
  const response = { status: 200, headers: { 'content-type': 'text/html' }, body, isGradual: true }
  const sent = await handlerOf(response, 0)(requestAccepting('br'))
  expect(sent.headers['content-encoding']).toBeUndefined()
  expect(sent.body).toBe(body)
})
