import { ApiError } from './errors.ts'
import { rejectForeignResponse } from './foreign-response.ts'
import { API_PREFIX, toHttpError } from './http.ts'
import { readResponseHeaders } from './read-response-headers.ts'

/** A download that did not bring the whole file. What arrived is kept. */
export class BrokenDownload extends Error {
  readonly reason: 'truncated' | 'too-large'
  readonly received: number
  readonly expected: number | undefined
  readonly partial: Blob

  constructor(
    reason: BrokenDownload['reason'],
    progress: DownloadProgress & { partial: Blob },
    cause?: unknown,
  ) {
    super(`${reason} after ${progress.received} bytes`, { cause })
    this.name = 'BrokenDownload'
    this.reason = reason
    this.received = progress.received
    this.expected = progress.expected
    this.partial = progress.partial
  }
}

interface DownloadOptions {
  signal: AbortSignal
  /** What the list says the file weighs, to notice one that ends early without saying so. */
  fileSize: number | null | undefined
  /** More bytes than this are never kept in the page's memory. */
  limit: number
  /** Called a few times a second. */
  onProgress?: (progress: DownloadProgress) => void
}

export interface DownloadProgress {
  received: number
  expected: number | undefined
}

/** Rendering the arrival of each chunk would cost more than fetching it. */
const PROGRESS_EVERY_MS = 100

/** Reports a few times a second, whenever it is called. */
export function nowAndThen(
  onProgress: ((progress: DownloadProgress) => void) | undefined,
): (progress: DownloadProgress) => void {
  let reportedAt = 0
  return (progress) => {
    if (performance.now() - reportedAt < PROGRESS_EVERY_MS) return
    reportedAt = performance.now()
    onProgress?.(progress)
  }
}

export interface OpenDownload {
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>
  expected: number | undefined
}

/** Errors are JSON; proxies that sign people in then respond with a plain 401, not with a page. */
const ACCEPT = 'application/octet-stream, application/json'

/** A file that was cut before it was sent has the length of its response, but not that of the list. */
function expectedSize({ headers }: Response, fileSize: number | null | undefined): number | undefined {
  const length = Number(headers.get('Content-Length') ?? Number.NaN)
  const promised = [length, fileSize ?? Number.NaN].filter((size) => Number.isFinite(size))
  return promised.length === 0 ? undefined : Math.max(...promised)
}

/** Requests a file; resolves when its first bytes are about to arrive. Throws ApiError, or AbortError. */
export async function openDownload(
  path: string,
  { signal, fileSize }: Pick<DownloadOptions, 'signal' | 'fileSize'>,
): Promise<OpenDownload> {
  const [described = ''] = `GET ${path}`.split('?')
  let response: Response
  try {
    response = await fetch(API_PREFIX + path, { signal, headers: { Accept: ACCEPT }, redirect: 'manual' })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ApiError({ kind: 'network', request: described, at: Date.now() }, error)
  }
  rejectForeignResponse(response, described)
  readResponseHeaders(response)
  if (!response.ok) throw await toHttpError(response, described)
  const body = response.body ?? new Blob().stream()
  return { reader: body.getReader(), expected: expectedSize(response, fileSize) }
}

/**
 * A whole file as a Blob, which browsers may keep outside the page's memory. Throws BrokenDownload, ApiError, AbortError.
 */
export async function downloadBlob(path: string, options: DownloadOptions): Promise<Blob> {
  const { signal, limit, onProgress } = options
  const { reader, expected } = await openDownload(path, options)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const report = nowAndThen(onProgress)
  const broken = (reason: BrokenDownload['reason'], cause?: unknown): BrokenDownload =>
    new BrokenDownload(reason, { received, expected, partial: new Blob(chunks) }, cause)

  if (expected !== undefined && expected > limit) {
    void reader.cancel().catch(() => undefined)
    throw broken('too-large')
  }
  for (;;) {
    let step: ReadableStreamReadResult<Uint8Array<ArrayBuffer>>
    try {
      step = await reader.read()
    } catch (error) {
      if (signal.aborted) throw error
      throw broken('truncated', error)
    }
    if (step.done) break
    received += step.value.length
    if (received > limit) {
      void reader.cancel().catch(() => undefined)
      throw broken('too-large')
    }
    chunks.push(step.value)
    report({ received, expected })
  }
  if (expected !== undefined && received < expected) throw broken('truncated')
  return new Blob(chunks)
}

/** Hands bytes in the page's memory to the browser to save. */
export function saveBlob(blob: Blob, name: string): void {
  // Without a type browsers look into the bytes and may add an ending of their own.
  const url = URL.createObjectURL(blob.type === '' ? new Blob([blob], { type: OPAQUE }) : blob)
  clickDownload(url, name)
  // The browser has taken the bytes over by then; until then the URL must work.
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS)
}

const RELEASE_AFTER_MS = 30_000
const OPAQUE = 'application/octet-stream'

/** Has the browser download straight to disk; the bytes never enter the page. */
export function saveByBrowser(path: string): void {
  clickDownload(API_PREFIX + path, '')
}

function clickDownload(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
