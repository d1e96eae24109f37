import type { Company } from '../world/company.ts'
import { wait } from '../faults/wait.ts'
import type { FileContent } from './files/source-file.ts'

/** What became of one download, for tests that look at the far end. */
export interface DownloadRecord {
  attachmentId: string
  sent: number
  state: 'sending' | 'complete' | 'cancelled'
  /** Milliseconds since 1970. */
  endedAt?: number
}

const records = new WeakMap<Company, DownloadRecord[]>()

/** Downloads of a company's attachments so far, oldest first. */
export function downloadsOf(company: Company): readonly DownloadRecord[] {
  return records.get(company) ?? []
}

/** The bytes as a stream that makes none before they are asked for, and stops when nobody wants them any more. */
export function downloadStream(
  company: Company,
  attachmentId: string,
  content: FileContent,
): ReadableStream<Uint8Array> {
  const record: DownloadRecord = { attachmentId, sent: 0, state: 'sending' }
  const all = records.get(company) ?? []
  records.set(company, [...all, record])
  const left = new AbortController()
  const chunks = content.chunks[Symbol.iterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = chunks.next()
        if (step.done === true) {
          if (content.silenceMs !== undefined)
            await wait(content.silenceMs, left.signal).catch(() => undefined)
          if (left.signal.aborted) return
          record.state = 'complete'
          record.endedAt = Date.now()
          controller.close()
          return
        }
        record.sent += step.value.length
        controller.enqueue(step.value)
      },
      cancel() {
        left.abort()
        record.state = 'cancelled'
        record.endedAt = Date.now()
        chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
