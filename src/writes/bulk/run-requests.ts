import { ApiError, isSessionEnd } from '../../api/errors.ts'
import type { RequestLimit } from '../engine/request-limit.ts'
import type { Clock } from '../platform/environment.ts'
import type { RunPace } from './run-pace.ts'
import type { RunRecord } from './run-record.ts'

interface RunRequestsDeps {
  readonly clock: Clock
  readonly limit: RequestLimit
  readonly pace: RunPace
  readonly record: RunRecord
  /** Aborted once nothing is to be asked any more. */
  readonly signal: AbortSignal
  readonly onSessionEnd: () => Promise<void>
}

/** The requests that a run makes by itself: each is counted, and a failure says when the next may be made. */
export class RunRequests {
  readonly #deps: RunRequestsDeps

  constructor(deps: RunRequestsDeps) {
    this.#deps = deps
  }

  /** When the next may be made, in ms since 1970. */
  get notBefore(): number {
    const { limit, pace } = this.#deps
    return Math.max(limit.until, pace.notBefore)
  }

  /** Makes one. Never rejects: what it was for is asked again later. */
  async make(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { clock, pace, record, signal, onSessionEnd } = this.#deps
    record.countRequest()
    try {
      await work(signal)
      pace.succeeded()
    } catch (error) {
      if (signal.aborted) return
      if (isSessionEnd(error)) await onSessionEnd()
      else if (error instanceof ApiError && error.details.status === 429)
        this.limited(error.details.retryAfterMs)
      else pace.failed(clock.now())
    }
  }

  /** Codat wants no more for a while. */
  limited(retryAfterMs: number | null | undefined): void {
    const { clock, limit, pace, record } = this.#deps
    limit.extend(clock.now(), retryAfterMs)
    pace.limited()
    record.publish()
  }
}
