import { pipeline, type Readable } from 'node:stream'
import zlib from 'node:zlib'
import { wholeBody } from '../http/body-sources.ts'
import { discardBody, type BodySource } from '../http/exchange.ts'
import { fromReadable, toReadable } from '../http/node-streams.ts'
import type { UpstreamResponse } from '../http/upstream.ts'

const DECODING = { chunkSize: 64 * 1024 }
/** Most bytes unpacked in one go; it blocks the process for a few milliseconds. */
const LARGEST_AT_ONCE = 1024 * 1024

/** The response with its body decoded. */
export function decodeResponse(response: UpstreamResponse): UpstreamResponse {
  const { status, headers, body } = response
  if (status === 204 || status === 205 || status === 304) {
    // Whatever follows, without end perhaps, is not read.
    discardBody(body)
    return { status, headers, body: undefined }
  }
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (body === undefined || coding === '' || coding === 'identity') return response
  const known = CODINGS.get(coding)
  if (known === undefined) {
    discardBody(body)
    throw new Error('unknown content encoding')
  }
  const { 'content-encoding': _coding, 'content-length': _length, ...rest } = headers
  return { status, headers: rest, body: unpack(body, known) }
}

const ignore = (): void => undefined

interface Coding {
  atOnce: (packed: Uint8Array, options: zlib.ZlibOptions) => Buffer
  stream: () => Readable & NodeJS.WritableStream
}

const GZIP: Coding = { atOnce: zlib.gunzipSync, stream: () => zlib.createGunzip(DECODING) }

const CODINGS: ReadonlyMap<string, Coding> = new Map([
  ['gzip', GZIP],
  ['x-gzip', GZIP],
  ['br', { atOnce: zlib.brotliDecompressSync, stream: () => zlib.createBrotliDecompress(DECODING) }],
  ['deflate', { atOnce: zlib.inflateSync, stream: () => zlib.createInflate(DECODING) }],
])

function unpack(body: Uint8Array | BodySource, coding: Coding): Uint8Array | BodySource {
  if (typeof body === 'function') return stream(toReadable(body), coding)
  if (body.length === 0) return body
  try {
    return coding.atOnce(body, { maxOutputLength: LARGEST_AT_ONCE })
  } catch {
    // Large, cut short or none of its coding: read as a stream, it gives what it has and says what is wrong.
    return stream(toReadable(wholeBody(body)), coding)
  }
}

function stream(packed: Readable, coding: Coding): BodySource {
  const decoder = coding.stream()
  // Errors of either side surface in the decoder, which is what is read.
  pipeline(packed, decoder, ignore)
  return fromReadable(decoder)
}
