import type { BodyFlow, BodySource } from './exchange.ts'

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('the body broke off', { cause })
}

/** Bytes that are there already as a source: one chunk. */
export function wholeBody(bytes: Uint8Array): BodySource {
  return (sink) => {
    let isSent = false
    let isCancelled = false
    return {
      pause: () => undefined,
      resume() {
        if (isSent || isCancelled) return
        isSent = true
        sink.data(bytes)
        if (!isCancelled) sink.end()
      },
      cancel: () => void (isCancelled = true),
    }
  }
}

/** Bytes that are there already, and more that are on their way. */
export function inTwoParts(first: Uint8Array, second: Promise<Uint8Array>): BodySource {
  return fromWebStream(
    new ReadableStream({
      start: (controller) => controller.enqueue(first),
      async pull(controller) {
        controller.enqueue(await second)
        controller.close()
      },
    }),
  )
}

/** A web stream as a source: one read at a time, none ahead. */
export function fromWebStream(stream: ReadableStream<Uint8Array>): BodySource {
  return (sink) => {
    const reader = stream.getReader()
    let isFlowing = false
    let isReading = false
    let isOver = false
    async function readOne(): Promise<void> {
      isReading = true
      try {
        const step = await reader.read()
        isReading = false
        if (isOver) return
        if (step.done) {
          isOver = true
          sink.end()
        } else sink.data(step.value)
      } catch (error) {
        if (!isOver) sink.fail(asError(error))
        isOver = true
      }
      next()
    }
    function next(): void {
      if (isFlowing && !isReading && !isOver) void readOne()
    }
    return {
      pause: () => void (isFlowing = false),
      resume() {
        isFlowing = true
        next()
      },
      cancel() {
        isOver = true
        void reader.cancel().catch(() => undefined)
      },
    }
  }
}

/** The other way round, for callers that speak fetch. */
export function toWebStream(source: BodySource): ReadableStream<Uint8Array> {
  let flow: BodyFlow | undefined
  let wake: (() => void) | undefined
  function settle(): void {
    wake?.()
    wake = undefined
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        flow = source({
          data(chunk) {
            flow?.pause()
            controller.enqueue(chunk)
            settle()
          },
          end() {
            controller.close()
            settle()
          },
          fail(error) {
            controller.error(error)
            settle()
          },
        })
      },
      pull() {
        return new Promise((resolve) => {
          wake = resolve
          flow?.resume()
        })
      },
      cancel() {
        flow?.cancel()
      },
    },
    { highWaterMark: 0 },
  )
}
