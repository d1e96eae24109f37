import type { BodySink, BodySource } from './exchange.ts'

export interface ReadAhead {
  /** The body came to its end, good or bad, before it had as many bytes. */
  isShort: boolean
  /** The same body from its beginning. */
  body: BodySource
}

/** Reads the beginning of a body whose length isn't known: until there are `enough` bytes or no more come. */
export function readAhead(source: BodySource, enough: number): Promise<ReadAhead> {
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
        if (length < enough) return undefined
        flow.pause()
        return resolve({ isShort: false, body })
      },
      end: () => finish((sink) => sink.end()),
      fail: (error) => finish((sink) => sink.fail(error)),
    })

    function finish(how: (sink: BodySink) => void): void {
      ending = how
      if (reader === undefined) resolve({ isShort: length < enough, body })
      else deliver()
    }

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

    const body: BodySource = (sink) => {
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
