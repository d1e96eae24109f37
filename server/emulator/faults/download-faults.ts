import { wait } from './wait.ts'

/** Enough for a good look at the progress: 50 MB take a minute. */
const SLOW_CHUNK = 64 * 1024
const SLOW_PAUSE_MS = 80

/** Half of the bytes under the length of the whole. */
export async function cutDownload(response: Response): Promise<Response> {
  const length = Number(response.headers.get('Content-Length') ?? 0)
  if (response.body === null || length < 2) return response
  const reader = response.body.getReader()
  let left = Math.floor(length / 2)
  const cut = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await reader.read()
        if (value !== undefined) controller.enqueue(value.subarray(0, left))
        left -= value?.length ?? 0
        if (!done && left > 0) return
        controller.close()
        await reader.cancel()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return new Response(cut, { headers: response.headers })
}

/** The same bytes in small pieces with pauses between them. */
export function slowDownload(response: Response): Response {
  if (response.body === null) return response
  const reader = response.body.getReader()
  const stop = new AbortController()
  let rest = new Uint8Array()
  const slowed = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (rest.length === 0) {
          const { value, done } = await reader.read()
          if (done) return controller.close()
          rest = new Uint8Array(value)
        }
        await wait(SLOW_PAUSE_MS, stop.signal).catch(() => undefined)
        if (stop.signal.aborted) return undefined
        controller.enqueue(rest.subarray(0, SLOW_CHUNK))
        rest = rest.subarray(SLOW_CHUNK)
        return undefined
      },
      cancel(reason) {
        stop.abort()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(slowed, { headers: response.headers })
}
