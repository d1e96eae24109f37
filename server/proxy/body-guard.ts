import type { BodyFlow, BodySource } from '../http/exchange.ts'
import type { KeyScanStream } from './key-scan.ts'

export type BodyOutcome = 'complete' | 'aborted' | 'broken'

export interface BodyRules {
  /** Longest wait for the next bytes while the client is reading; a client that doesn't read stops the clock. */
  idleMs: number
  /** Most bytes let through; undefined for files. */
  limit: number | undefined
  /** Exact length the upstream announced. Fewer or more bytes break the response, so that it can't pass for complete. */
  length: number | undefined
  scan: KeyScanStream
  onEnd: (outcome: BodyOutcome) => void
  /** Called with the length of each chunk that was passed on. */
  onPassed?: ((bytes: number) => void) | undefined
}

/** Passes a body on chunk by chunk, as fast as it is read, and breaks it off when it breaks a rule. */
export function guardBody(source: BodySource, rules: BodyRules): BodySource {
  return (sink) => {
    let received = 0
    let isEnded = false
    let isWanted = false
    let clock: ReturnType<typeof setTimeout> | undefined

    function end(outcome: BodyOutcome): void {
      isEnded = true
      clearTimeout(clock)
      rules.onEnd(outcome)
    }

    function restartClock(): void {
      clearTimeout(clock)
      clock = setTimeout(() => {
        if (isWanted) breakOff('the upstream stopped sending')
      }, rules.idleMs)
    }

    function breakOff(reason: string): void {
      if (isEnded) return
      end('broken')
      flow.cancel()
      sink.fail(new Error(reason))
    }

    const flow: BodyFlow = source({
      data(chunk) {
        if (isEnded) return
        if (clock !== undefined) restartClock()
        received += chunk.length
        if (rules.length !== undefined && received > rules.length) return breakOff('the body is too long')
        if (rules.limit !== undefined && received > rules.limit) return breakOff('the body is too large')
        const safe = rules.scan.push(chunk)
        if (safe === undefined) return breakOff('the body repeats the key')
        for (const piece of safe) sink.data(piece)
        rules.onPassed?.(chunk.length)
      },
      end() {
        if (isEnded) return
        if (rules.length !== undefined && received !== rules.length) return breakOff('the body is too short')
        for (const piece of rules.scan.end()) sink.data(piece)
        end('complete')
        sink.end()
      },
      fail: () => breakOff('the upstream stopped sending'),
    })

    return {
      pause() {
        isWanted = false
        flow.pause()
      },
      resume() {
        isWanted = true
        if (isEnded) return
        restartClock()
        flow.resume()
      },
      cancel() {
        if (isEnded) return
        end('aborted')
        flow.cancel()
      },
    }
  }
}

/** The whole of a small body, or undefined when it is larger than `limit` or breaks off. */
export function readSmall(
  body: Uint8Array | BodySource | undefined,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (typeof body !== 'function') {
    return Promise.resolve(body === undefined || body.length > limit ? undefined : body)
  }
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let length = 0
    function whole(): Uint8Array {
      const bytes = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      return bytes
    }
    const flow = body({
      data(chunk) {
        length += chunk.length
        chunks.push(chunk)
        if (length <= limit) return
        flow.cancel()
        resolve(undefined)
      },
      end: () => resolve(whole()),
      fail: () => resolve(undefined),
    })
    flow.resume()
  })
}
