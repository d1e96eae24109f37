import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { toWebStream } from '../http/body-sources.ts'
import type { BodySource } from '../http/exchange.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
import { decodeResponse } from './decode.ts'

const TEXT = '{"results":[]}'
const text = Buffer.from(TEXT)

function response(coding: string, body: Uint8Array | BodySource, status = 200): UpstreamResponse {
  return {
    status,
    headers: { 'content-encoding': coding, 'content-length': '99', 'content-type': 'application/json' },
    body,
  }
}

/** A body in two chunks that never arrives unless it is wanted. */
function inChunks(bytes: Uint8Array, onCancel?: () => void): BodySource {
  return (sink) => {
    const chunks = [bytes.subarray(0, 5), bytes.subarray(5)]
    return {
      pause: () => undefined,
      resume() {
        for (const chunk of chunks.splice(0)) sink.data(chunk)
        sink.end()
      },
      cancel: () => onCancel?.(),
    }
  }
}

function read({ body }: UpstreamResponse): Promise<string> {
  if (typeof body === 'function') return new Response(toWebStream(body)).text()
  return Promise.resolve(String(body))
}

describe('a packed response', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    [' GZIP ', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
  ])('in %s is unpacked, whole or in chunks, and loses its old length', async (coding, packed) => {
    for (const body of [packed, inChunks(packed)]) {
      const decoded = decodeResponse(response(coding, body))
      expect(decoded.headers).toEqual({ 'content-type': 'application/json' })
      expect(await read(decoded)).toBe(TEXT)
    }
  })

  it('that unpacks to more than a mebibyte becomes a stream', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, ' ')
    const decoded = decodeResponse(response('gzip', gzipSync(large)))
    expect(typeof decoded.body).toBe('function')
    expect(await read(decoded)).toHaveLength(large.length)
  })

  it.each([
    ['is cut short', gzipSync(text).subarray(0, -9), 'unexpected end of file'],
    ['is not packed at all', text, 'incorrect header check'],
  ])('that %s fails while it is read', async (_, body, message) => {
    await expect(read(decodeResponse(response('gzip', body)))).rejects.toThrow(message)
  })

  it('of no bytes stays one', async () => {
    expect(await read(decodeResponse(response('gzip', Buffer.alloc(0))))).toBe('')
  })

  it('in an unknown coding, or in several, is rejected and discarded', () => {
    for (const coding of ['zstd', 'gzip, br', '__proto__']) {
      let isCancelled = false
      const body = inChunks(text, () => (isCancelled = true))
      expect(() => decodeResponse(response(coding, body))).toThrow('unknown content encoding')
      expect(isCancelled).toBe(true)
    }
  })
})

describe('a response that is not packed', () => {
  it.each(['', 'identity', 'Identity'])('stays as it is, with coding %j', (coding) => {
    const plain = response(coding, text)
    expect(decodeResponse(plain)).toBe(plain)
  })

  it.each([204, 205, 304])('has no body with status %i, whatever follows', (status) => {
    let isCancelled = false
    const body = inChunks(text, () => (isCancelled = true))
    expect(decodeResponse(response('gzip', body, status)).body).toBeUndefined()
    expect(isCancelled).toBe(true)
  })
})
