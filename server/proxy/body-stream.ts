import type { KeyScanStream } from './key-scan.ts'

export type BodyOutcome = 'complete' | 'aborted' | 'broken'

export interface BodyRules {
  /** Longest wait for the next bytes while somebody wants them; a client that does not read stops the clock. */
  idleMs: number
  /** Most bytes let through; undefined for files. */
  limit: number | undefined
  /** Exact length the upstream announced. Fewer or more bytes break the answer off, so that nobody takes it for whole. */
  length: number | undefined
  scan: KeyScanStream
  onEnd: (outcome: BodyOutcome) => void
}

/** Passes a body on chunk by chunk, as fast as it is read, and breaks it off when it breaks a rule. */
export function guardBody(body: ReadableStream<Uint8Array>, rules: BodyRules): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let received = 0
  let ended = false

  function end(outcome: BodyOutcome): void {
    if (ended) return
    ended = true
    rules.onEnd(outcome)
  }

  function breakOff(controller: ReadableStreamDefaultController<Uint8Array>, reason: string): void {
    const error = new Error(reason)
    void reader.cancel(error).catch(() => undefined)
    controller.error(error)
    end('broken')
  }

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    for (;;) {
      const step = await readWithin(reader, rules.idleMs).catch(() => undefined)
      if (ended) return
      if (step === undefined) return breakOff(controller, 'the upstream stopped sending')
      if (step.done) {
        if (rules.length !== undefined && received !== rules.length)
          return breakOff(controller, 'the body is too short')
        for (const chunk of rules.scan.end()) controller.enqueue(chunk)
        controller.close()
        return end('complete')
      }
      received += step.value.length
      if (rules.length !== undefined && received > rules.length)
        return breakOff(controller, 'the body is too long')
      if (rules.limit !== undefined && received > rules.limit)
        return breakOff(controller, 'the body is too large')
      const safe = rules.scan.push(step.value)
      if (safe === undefined) return breakOff(controller, 'the body repeats the key')
      for (const chunk of safe) controller.enqueue(chunk)
      if (safe.length > 0) return undefined
    }
  }

  return new ReadableStream<Uint8Array>(
    {
      pull,
      cancel(reason) {
        end('aborted')
        return reader.cancel(reason)
      },
    },
    // Nothing is read ahead: what the client has not asked for stays in the upstream's socket.
    { highWaterMark: 0 },
  )
}

async function readWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  idleMs: number,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('silence')), idleMs)
  })
  try {
    return await Promise.race([reader.read(), silence])
  } finally {
    clearTimeout(timer)
  }
}

/** The whole of a small body, or undefined when it is larger than `limit` or breaks off. */
export async function readSmall(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const step = await reader.read()
      if (step.done) return Buffer.concat(chunks)
      length += step.value.length
      if (length > limit) return undefined
      chunks.push(step.value)
    }
  } catch {
    return undefined
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
