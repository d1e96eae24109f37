import { Readable } from 'node:stream'
import type { BodyFlow, BodySource } from './exchange.ts'

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
