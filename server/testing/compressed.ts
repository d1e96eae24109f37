import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { toWebStream } from '../http/body-sources.ts'
import { withCompression } from '../http/compress.ts'
import type { BodySource, HttpRequest, HttpResponse } from '../http/exchange.ts'
import { toHttpRequest } from '../http/fetch-adapter.ts'

export const KIB = 1024
export const TEXT = JSON.stringify({
  results: Array.from({ length: 60 }, (_, id) => ({ id, name: `Customer ${id}` })),
})
/** Above what is compressed in one go. */
export const LARGE = Buffer.from(TEXT.repeat(100))

export const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

export function requestAccepting(coding: string | undefined, method = 'GET'): HttpRequest {
  const headers = coding === undefined ? {} : { 'accept-encoding': coding }
  return toHttpRequest(new Request('http://127.0.0.1:8080/api/companies', { method, headers }))
}

export const handlerOf = (response: HttpResponse, mostStreams?: number) =>
  withCompression(async () => response, mostStreams)

export function compressed(response: HttpResponse, coding: string | undefined): Promise<HttpResponse> {
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
export function chunked(chunks: readonly Uint8Array[], error?: Error): Chunked {
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
export function inPieces(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  )
}

export async function bytesOf({ body }: HttpResponse): Promise<Buffer> {
  if (typeof body !== 'function') return Buffer.from(body ?? [])
  return Buffer.from(await new Response(toWebStream(body)).arrayBuffer())
}

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

export async function decoded(response: HttpResponse): Promise<Buffer> {
  const decode = DECODERS[response.headers['content-encoding'] ?? ''] ?? ((bytes: Buffer) => bytes)
  return decode(await bytesOf(response))
}
