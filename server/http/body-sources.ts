import { Readable } from 'node:stream'
import type { BodyFlow, BodySource } from './exchange.ts'

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('the body broke off', { cause })
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

/** A Node stream as a source. */
export function fromReadable(readable: Readable): BodySource {
  return (sink) => {
    let isOver = false
    const finish = (listener: () => void): void => {
      if (!isOver) listener()
      isOver = true
    }
    readable.pause()
    readable.on('data', (chunk: Buffer) => {
      if (!isOver) sink.data(chunk)
    })
    readable.on('end', () => finish(() => sink.end()))
    readable.on('error', (error) => finish(() => sink.fail(error)))
    readable.on('close', () => finish(() => sink.fail(new Error('the body broke off'))))
    readable.pause()
    return {
      pause: () => void readable.pause(),
      resume: () => void readable.resume(),
      cancel() {
        isOver = true
        readable.destroy()
      },
    }
  }
}

/** A source as a Node stream, for what only works on those. */
export function toReadable(source: BodySource): Readable {
  let flow: BodyFlow | undefined
  const readable = new Readable({
    read: () => flow?.resume(),
    destroy(error, done) {
      flow?.cancel()
      done(error)
    },
  })
  flow = source({
    data(chunk) {
      if (!readable.push(chunk)) flow?.pause()
    },
    end: () => void readable.push(null),
    fail: (error) => void readable.destroy(error),
  })
  return readable
}
