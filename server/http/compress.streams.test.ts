import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  chunked,
  compressed,
  decoded,
  handlerOf,
  inPieces,
  JSON_HEADERS,
  KIB,
  LARGE,
  requestAccepting,
  TEXT,
} from '../testing/compressed.ts'
import { inTwoParts, toWebStream } from './body-sources.ts'
import { withCompression } from './compress.ts'
import { discardBody, type HttpResponse } from './exchange.ts'

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

const large = (): HttpResponse => ({
  status: 200,
  headers: { ...JSON_HEADERS },
  body: chunked(inPieces(LARGE, 16 * KIB)).source,
})

const codingsOf = (responses: HttpResponse[]) => responses.map(({ headers }) => headers['content-encoding'])

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
