import type * as z from 'zod/mini'
import { workerResponseSchema } from './worker-response.ts'

/** A file that kept its worker busy for longer than a preview is worth. */
export class PreviewTimeout extends Error {}
/** A file that would need more memory than a preview is worth. */
export class TooLargeToShow extends Error {}

const TIMEOUT_MS = 20_000

interface RunOptions<Result, Part> {
  result: z.ZodMiniType<Result>
  parts?: { schema: z.ZodMiniType<Part>; onPart: (part: Part) => void }
  signal: AbortSignal
}

/**
 * Has a worker do one thing and ends it: whatever the file makes the code inside do, the page stays responsive and
 * gets its memory back.
 */
export function runInWorker<Result, Part = never>(
  worker: Worker,
  request: unknown,
  { result, parts, signal }: RunOptions<Result, Part>,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
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
    const receive = (data: unknown): void => {
      const response = workerResponseSchema.parse(data)
      switch (response.kind) {
        case 'part':
          return parts?.onPart(parts.schema.parse(response.value))
        case 'failed':
          return fail(response.tooLarge ? new TooLargeToShow() : new Error(response.message))
        case 'done':
          resolve(result.parse(response.value))
          return end()
      }
    }
    const timer = setTimeout(() => fail(new PreviewTimeout()), TIMEOUT_MS)
    signal.addEventListener('abort', onAbort)
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      try {
        receive(data)
      } catch (error) {
        fail(error)
      }
    })
    worker.addEventListener('error', (event) => fail(new Error(event.message)))
    if (signal.aborted) onAbort()
    // Only this page can hear its worker.
    else worker.postMessage(request)
  })
}
