import { BrokenDownload, downloadBlob, openDownload } from '../../api/attachment-download.ts'
import type { DownloadProgress } from '../../api/attachment-download.ts'
import { ApiError, isSessionEnd } from '../../api/errors.ts'
import type { Attachment, FilesOwner } from '../../api/attachments.ts'
import { downloadPath } from '../../api/attachments.ts'
import { fileNameOf, uniqueNames } from '../../lib/files/file-name.ts'

/** Files up to this size are fetched whole before they go in, so that a broken one can be left out. */
const WHOLE_LIMIT_BYTES = 25 * 1024 * 1024
/** Without a file on disk to write to, the archive is held in memory. */
export const MEMORY_LIMIT_BYTES = 400 * 1024 * 1024
/** How often, and at most how long, a file waits when Codat asks for patience. */
const MOST_WAITS = 2
const LONGEST_WAIT_MS = 30_000

export interface ZipFailure {
  name: string
  error: unknown
}

export interface ZipProgress {
  /** Files done, from 0. */
  done: number
  name: string
  received: number
}

/** What fits into memory, in the order of the list; the rest is better downloaded one by one. */
export function withinMemory(attachments: readonly Attachment[]): {
  fitting: Attachment[]
  tooLarge: Attachment[]
} {
  let left = MEMORY_LIMIT_BYTES
  const fitting: Attachment[] = []
  const tooLarge: Attachment[] = []
  for (const attachment of attachments) {
    const size = attachment.fileSize ?? 0
    if (size > left) tooLarge.push(attachment)
    else {
      fitting.push(attachment)
      left -= size
    }
  }
  return { fitting, tooLarge }
}

interface ZipOptions {
  owner: FilesOwner
  attachments: readonly Attachment[]
  signal: AbortSignal
  onProgress: (progress: ZipProgress) => void
}

interface Entry {
  name: string
  input: Blob | ReadableStream<Uint8Array>
}

const isTooMany = (error: unknown): error is ApiError => error instanceof ApiError && error.status === 429

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new DOMException('Cancelled', 'AbortError'))
    })
  })

/** Tries again when the limit on requests was the only trouble, and for as long as is bearable. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let waits = 0; ; waits++) {
    try {
      return await work()
    } catch (error) {
      const ms = isTooMany(error) ? (error.details.retryAfterMs ?? 1000) : Number.POSITIVE_INFINITY
      if (waits >= MOST_WAITS || ms > LONGEST_WAIT_MS) throw error
      await waitFor(ms, signal)
    }
  }
}

/**
 * The files one after the other. One that cannot be had is left out and named in `failures`; a large one is streamed,
 * so when it breaks off its beginning is in the archive already, which is said as well. An ended session ends it all.
 */
async function* entries(options: ZipOptions, failures: ZipFailure[]): AsyncGenerator<Entry> {
  const { owner, attachments, signal, onProgress } = options
  const names = uniqueNames(attachments.map(fileNameOf))
  for (const [done, attachment] of attachments.entries()) {
    const name = names[done] ?? attachment.id
    const path = downloadPath(owner, attachment)
    const { fileSize } = attachment
    const report = (received: number): void => onProgress({ done, name, received })
    const reportProgress = (progress: DownloadProgress): void => report(progress.received)
    report(0)
    try {
      const isLarge = (fileSize ?? 0) > WHOLE_LIMIT_BYTES
      const input = isLarge
        ? await patiently(
            () =>
              openStream(path, fileSize, signal, report, () =>
                failures.push({ name, error: new Error('broken off') }),
              ),
            signal,
          )
        : await patiently(
            () =>
              downloadBlob(path, { signal, fileSize, limit: WHOLE_LIMIT_BYTES, onProgress: reportProgress }),
            signal,
          )
      yield { name, input }
    } catch (error) {
      // Without a session all that follow would fail as well.
      if (signal.aborted || isSessionEnd(error)) throw error
      failures.push({ name, error })
    }
  }
}

async function openStream(
  path: string,
  fileSize: number | null | undefined,
  signal: AbortSignal,
  report: (received: number) => void,
  onBroken: () => void,
): Promise<ReadableStream<Uint8Array>> {
  const { reader, expected } = await openDownload(path, { signal, fileSize })
  let received = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = await reader.read().catch(() => undefined)
      if (signal.aborted) return controller.error(signal.reason)
      if (step === undefined || step.done) {
        if (step === undefined || (expected !== undefined && received < expected)) onBroken()
        return controller.close()
      }
      received += step.value.length
      report(received)
      return controller.enqueue(step.value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** A ZIP archive of the files, made while they arrive. `failures` is complete when the stream has ended. */
export async function openZip(
  options: ZipOptions,
): Promise<{ stream: ReadableStream<Uint8Array>; failures: ZipFailure[] }> {
  const { makeZip } = await import('client-zip')
  const failures: ZipFailure[] = []
  return { stream: makeZip(entries(options, failures), { buffersAreUTF8: true }), failures }
}

/** Collects a stream, up to a limit. */
export async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Blob> {
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  for (;;) {
    const step = await reader.read()
    if (step.done) return new Blob(chunks, { type: 'application/zip' })
    received += step.value.length
    if (received > limit) {
      void reader.cancel().catch(() => undefined)
      throw new BrokenDownload('too-large', { received, expected: undefined, partial: new Blob() })
    }
    chunks.push(new Uint8Array(step.value))
  }
}
