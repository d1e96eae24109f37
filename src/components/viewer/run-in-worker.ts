import type { WorkerAnswer } from './worker-answer.ts'

/** A file that kept its worker busy for longer than a preview is worth. */
export class TookTooLong extends Error {}
/** A file that would need more memory than a preview is worth. */
export class TooLargeToShow extends Error {}

const TIMEOUT_MS = 20_000

interface RunOptions<Part> {
  signal: AbortSignal
  onPart?: (part: Part) => void
}

/**
 * Has a worker do one thing and ends it: whatever the file makes the code inside do, the page stays responsive and
 * gets its memory back.
 */
export function runInWorker<Answer, Part = never>(
  worker: Worker,
  request: unknown,
  { signal, onPart }: RunOptions<Part>,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      worker.terminate()
    }
    const fail = (error: unknown): void => {
      end()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const onAbort = (): void => fail(signal.reason)
    const timer = setTimeout(() => fail(new TookTooLong()), TIMEOUT_MS)
    signal.addEventListener('abort', onAbort)
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<Answer, Part>>) => {
      if (data.kind === 'part') return onPart?.(data.value)
      if (data.kind === 'failed') return fail(data.tooLarge ? new TooLargeToShow() : new Error(data.message))
      end()
      return resolve(data.value)
    })
    worker.addEventListener('error', (event) => fail(new Error(event.message)))
    if (signal.aborted) onAbort()
    // Only this page can hear its worker.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    else worker.postMessage(request)
  })
}
