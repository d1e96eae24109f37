import type { BodySink, BodySource } from './exchange.ts'

export type Beginning =
  /** All of a body that ended well. */
  | { is: 'whole'; bytes: Uint8Array }
  /** A body that goes on, or that broke off early; as a source that begins at its beginning. */
  | { is: 'longer' | 'broken'; body: BodySource }

/** Reads a body until it ends or turns out to be longer than `limit`. */
export function readWhole(source: BodySource, limit: number): Promise<Beginning> {
  return new Promise((resolve) => {
    let held: Uint8Array[] = []
    let length = 0
    let ending: ((sink: BodySink) => void) | undefined
    let reader: BodySink | undefined
    let isFlowing = false
    let isCancelled = false

    const flow = source({
      data(chunk) {
        if (isCancelled) return undefined
        held.push(chunk)
        length += chunk.length
        if (reader !== undefined) return deliver()
        if (length <= limit) return undefined
        flow.pause()
        return resolve({ is: 'longer', body: rest })
      },
      end() {
        ending = (sink) => sink.end()
        deliver()
        if (length <= limit) resolve({ is: 'whole', bytes: Buffer.concat(held) })
      },
      fail(error) {
        ending = (sink) => sink.fail(error)
        deliver()
        resolve({ is: 'broken', body: rest })
      },
    })

    /** Passes on what is held, as far as it is wanted, and then the end. */
    function deliver(): void {
      const sink = isFlowing ? reader : undefined
      if (sink === undefined) return undefined
      const chunk = held.shift()
      if (chunk !== undefined) {
        sink.data(chunk)
        return deliver()
      }
      if (ending === undefined) return undefined
      reader = undefined
      return ending(sink)
    }

    const rest: BodySource = (sink) => {
      reader = sink
      return {
        pause() {
          isFlowing = false
          flow.pause()
        },
        resume() {
          if (isCancelled) return
          isFlowing = true
          deliver()
          if (isFlowing && ending === undefined) flow.resume()
        },
        cancel() {
          isCancelled = true
          isFlowing = false
          held = []
          if (ending === undefined) flow.cancel()
        },
      }
    }

    flow.resume()
  })
}
