import { pipeline, type Transform } from 'node:stream'
import zlib from 'node:zlib'
import { chooseCoding, type Coding } from './accept-encoding.ts'
import { wholeBody } from './body-sources.ts'
import type { BodySource, HttpResponse, RequestHandler } from './exchange.ts'
import { fromReadable, toReadable } from './node-streams.ts'
import { readWhole, type Beginning } from './read-whole.ts'

/** Smaller bodies fit into the first packet as they are. */
const SMALLEST = 1024
/** Compressed in one go, which blocks the process for a millisecond. Larger ones are compressed on other threads. */
const LARGEST_AT_ONCE = 128 * 1024
/** A compressor holds up to 1 MiB, for two minutes if its client reads nothing. */
const MOST_STREAMS = 32

/**
 * Documents and pages. Files are `application/octet-stream` and keep their length; files of the app have been compressed by
 * the build.
 */
const COMPRESSIBLE = /^(application\/json|text\/html)\s*(;|$)/

/** Half of the default cost at about the same size; a window of 64 KiB is enough for rows that resemble each other. */
const BROTLI = {
  chunkSize: 64 * 1024,
  params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 4,
    [zlib.constants.BROTLI_PARAM_LGWIN]: 16,
    [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
  },
}
const GZIP = { chunkSize: 64 * 1024 }

interface Compressor {
  atOnce: (bytes: Uint8Array) => Buffer
  /** `isGradual` sends on at once what is written to it. */
  stream: (isGradual: boolean) => Transform
}

const COMPRESSORS: Readonly<Record<Coding, Compressor>> = {
  br: {
    atOnce: (bytes) => zlib.brotliCompressSync(bytes, BROTLI),
    stream: (isGradual) =>
      zlib.createBrotliCompress({
        ...BROTLI,
        ...(isGradual && { flush: zlib.constants.BROTLI_OPERATION_FLUSH }),
      }),
  },
  gzip: {
    atOnce: (bytes) => zlib.gzipSync(bytes, GZIP),
    stream: (isGradual) =>
      zlib.createGzip({ ...GZIP, ...(isGradual && { flush: zlib.constants.Z_SYNC_FLUSH }) }),
  },
}

/**
 * Compresses JSON and pages for clients that accept it. This is the last step of a response, so whatever checks bodies,
 * above all the search for the key, has seen the plain bytes. Beyond `mostStreams` large bodies at once, the next ones are
 * sent as they are.
 */
export function withCompression(requestHandler: RequestHandler, mostStreams = MOST_STREAMS): RequestHandler {
  let streams = 0

  function compressStream(source: BodySource, coding: Coding, isGradual = false): BodySource {
    const compressor = COMPRESSORS[coding].stream(isGradual)
    streams += 1
    compressor.once('close', () => (streams -= 1))
    return (sink) => {
      // Errors of either side surface in the compressor, which is what is read.
      pipeline(toReadable(source), compressor, () => undefined)
      return fromReadable(compressor)(sink)
    }
  }

  return async (request) => {
    const response = await requestHandler(request)
    if (!isCompressible(response)) return response
    const plain = { ...response, headers: { ...response.headers, vary: 'Accept-Encoding' } }
    const coding = chooseCoding(request.header('accept-encoding'))
    if (coding === undefined) return plain
    if (plain.isGradual === true && typeof plain.body === 'function') {
      if (streams >= mostStreams) return plain
      return encoded(plain, coding, compressStream(plain.body, coding, true))
    }
    const start = await readBeginning(plain)
    if (start.is === 'whole') {
      if (start.bytes.length < SMALLEST) return { ...plain, body: start.bytes }
      return encoded(plain, coding, COMPRESSORS[coding].atOnce(start.bytes))
    }
    if (start.is === 'broken' || streams >= mostStreams) return { ...plain, body: start.body }
    return encoded(plain, coding, compressStream(start.body, coding))
  }
}

type WithBody = HttpResponse & { body: Uint8Array | BodySource }

function isCompressible(response: HttpResponse): response is WithBody {
  const { headers, body } = response
  return (
    body !== undefined &&
    headers['content-encoding'] === undefined &&
    COMPRESSIBLE.test(headers['content-type'] ?? '')
  )
}

/**
 * The body, whole if it is small or turns out to be. One that breaks off early is not compressed: a compressor could still
 * hold all of it, and the client would miss the status that came with it.
 */
async function readBeginning({ headers, body }: WithBody): Promise<Beginning> {
  if (typeof body === 'function') {
    const isLong = Number(headers['content-length']) > LARGEST_AT_ONCE
    return isLong ? { is: 'longer', body } : readWhole(body, LARGEST_AT_ONCE)
  }
  const isLong = body.length > LARGEST_AT_ONCE
  return isLong ? { is: 'longer', body: wholeBody(body) } : { is: 'whole', bytes: body }
}

/** A stream ends when it ends: the length it had is that of the plain bytes. */
function encoded(response: HttpResponse, coding: Coding, body: Uint8Array | BodySource): HttpResponse {
  const { 'content-length': _length, ...headers } = response.headers
  headers['content-encoding'] = coding
  if (typeof body !== 'function') headers['content-length'] = String(body.length)
  return { ...response, headers, body }
}
