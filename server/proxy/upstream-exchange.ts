import type { Dispatcher } from 'undici'
import type { Cancellation } from '../http/cancellation.ts'
import type { BodySink, BodySource } from '../http/exchange.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
import { UpstreamFailure } from './upstream-failure.ts'

/** A body up to this size is collected and handed over whole, unless it arrives slowly. */
const LARGEST_COLLECTED = 64 * 1024
const COLLECT_MS = 250

const INTERNAL_HEADERS = new Set(['content-type', 'content-length', 'content-encoding'])

/** One request and its response, as undici reports them. */
export class UpstreamExchange implements Dispatcher.DispatchHandler {
  readonly response: Promise<UpstreamResponse>
  #resolve: (response: UpstreamResponse) => void = () => undefined
  #reject: (error: unknown) => void = () => undefined
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: UpstreamResponse['headers'] = {}
  #sink: BodySink | undefined
  #isFlowing = false
  /** Read but not yet passed on: all of a small body, or what came while the reader paused. */
  #held: Buffer[] = []
  #heldBytes = 0
  #ending: 'end' | Error | undefined
  #clock: NodeJS.Timeout | undefined
  #onDone: ((isWhole: boolean) => void) | undefined
  readonly #reused: boolean
  readonly #cancellation: Cancellation

  constructor(cancellation: Cancellation, reused: boolean, onDone: (isWhole: boolean) => void) {
    this.#cancellation = cancellation
    this.#reused = reused
    this.#onDone = onDone
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    this.#cancellation.onCancel(() => {
      if (this.#ending === undefined) controller.abort(new Error('given up'))
    })
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return
    this.#headers = singleHeaders(headers)
    if (status > 599) {
      controller.abort(new Error('no status of HTTP'))
      return
    }
    this.#status = status
    if (Number(headers['content-length'] ?? 0) > LARGEST_COLLECTED) this.#handOver()
    else this.#clock = setTimeout(() => this.#handOver(), COLLECT_MS)
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#sink !== undefined && this.#isFlowing) {
      this.#sink.data(chunk)
      return
    }
    this.#held.push(chunk)
    this.#heldBytes += chunk.length
    if (this.#clock !== undefined && this.#heldBytes > LARGEST_COLLECTED) this.#handOver()
  }

  onResponseEnd(): void {
    this.#finish('end')
    if (this.#clock === undefined) return
    clearTimeout(this.#clock)
    this.#clock = undefined
    const body = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held)
    this.#resolve({ status: this.#status, headers: this.#headers, body })
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, cause: Error): void {
    clearTimeout(this.#clock)
    const error =
      cause instanceof UpstreamFailure
        ? cause
        : new UpstreamFailure(cause, {
            sent: true,
            reused: this.#reused && this.#status === 0 && isStale(cause),
          })
    this.#reject(error)
    this.#finish(error)
  }

  #finish(ending: 'end' | Error): void {
    this.#ending ??= ending
    const done = this.#onDone
    this.#onDone = undefined
    done?.(ending === 'end')
    this.#deliver()
  }

  #handOver(): void {
    clearTimeout(this.#clock)
    this.#clock = undefined
    this.#controller?.pause()
    this.#resolve({ status: this.#status, headers: this.#headers, body: this.#source })
  }

  readonly #source: BodySource = (sink) => {
    this.#sink = sink
    return {
      pause: () => {
        this.#isFlowing = false
        this.#controller?.pause()
      },
      resume: () => {
        this.#isFlowing = true
        this.#deliver()
        if (this.#isFlowing && this.#ending === undefined) this.#controller?.resume()
      },
      cancel: () => {
        this.#sink = undefined
        this.#held = []
        if (this.#ending === undefined) this.#controller?.abort(new Error('given up'))
      },
    }
  }

  /** Passes on what is held, as far as it is wanted, and then the end. */
  #deliver(): void {
    while (this.#isFlowing && this.#sink !== undefined) {
      const chunk = this.#held.shift()
      if (chunk !== undefined) {
        this.#sink.data(chunk)
        continue
      }
      const sink = this.#sink
      if (this.#ending === undefined) return
      this.#sink = undefined
      if (this.#ending === 'end') sink.end()
      else sink.fail(this.#ending)
    }
  }
}

/** The other side had closed the kept connection. Anything it sends instead, even nonsense, is a response. */
function isStale(cause: Error): boolean {
  const code = 'code' in cause ? cause.code : undefined
  return code === 'ECONNRESET' || code === 'EPIPE' || cause.message === 'other side closed'
}

/** A header given twice counts as not given, except that two different lengths or codings never get this far. */
function singleHeaders(headers: Record<string, string | string[] | undefined>): UpstreamResponse['headers'] {
  const single: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') single[name] = value
    else if (INTERNAL_HEADERS.has(name)) single[name] = value?.[0]
  }
  return single
}
