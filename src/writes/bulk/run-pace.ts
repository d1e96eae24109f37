import { parseUtcDate } from '../../lib/codat-date.ts'
import type { PushOperation } from '../../api/push-operation.ts'

/** Changes of one company that may be under way at once. */
export const MOST_PENDING = 5
/** Until it is known how long a change takes, and while nothing ends. */
const FIRST_LOOK_MS = 3_000
/** A change is looked for when it should have ended, and a moment later rather than earlier: each look is a request. */
const LATE_MS = 500
/** Below the time after which the engine itself asks for each change of a run (`schedule.ts`). */
const LONGEST_LOOK_MS = 60_000
/** A platform that takes longer for a change gets fewer at once. */
const SLOW_MS = 30_000
/** The latest changes whose time counts. */
const MEASURED = 20
/** Failed requests in a row after which a run waits for a person. */
const MOST_TROUBLES = 6

/** How long a change took by Codat's clock, in ms. */
export function tookMs(operation: PushOperation | null | undefined): number | undefined {
  const [requested, completed] = [operation?.requestedOnUtc, operation?.completedOnUtc].map((date) =>
    parseUtcDate(date),
  )
  return requested?.kind === 'instant' && completed?.kind === 'instant'
    ? Math.max(0, completed.ms - requested.ms)
    : undefined
}

const timesOf = (operations: readonly PushOperation[]): number[] =>
  operations.flatMap((operation) => tookMs(operation) ?? [])

/** How many changes are under way at once, and when their outcomes are looked for. Times are in ms since 1970. */
export class RunPace {
  #atOnce = MOST_PENDING
  #lookAt = 0
  #lookWaitMs = FIRST_LOOK_MS
  #took: readonly number[] = []
  #troubles = 0
  #notBefore = 0

  get atOnce(): number {
    return this.#atOnce
  }

  get lookAt(): number {
    return this.#lookAt
  }

  /** After a failed request. */
  get notBefore(): number {
    return this.#notBefore
  }

  get isHopeless(): boolean {
    return this.#troubles >= MOST_TROUBLES
  }

  /** A run goes on: what has ended so far, latest first, says how long changes take, and the last one left at `sentAt`. */
  resumed(sentAt: number, ended: readonly PushOperation[]): void {
    this.#took = timesOf(ended).slice(0, MEASURED)
    this.sent(sentAt)
  }

  sent(now: number): void {
    const usual = this.#took.length === 0 ? FIRST_LOOK_MS : Math.max(...this.#took) + LATE_MS
    this.#lookWaitMs = FIRST_LOOK_MS
    this.#lookAt = now + Math.min(usual, LONGEST_LOOK_MS)
  }

  /** The list of operations was read. `ended`: those that have ended since the last time. */
  looked(now: number, ended: readonly PushOperation[]): void {
    const took = timesOf(ended)
    this.#took = [...took, ...this.#took].slice(0, MEASURED)
    const isSlow = took.some((ms) => ms > SLOW_MS) || this.#lookWaitMs > SLOW_MS
    if (isSlow) this.#atOnce = Math.max(1, this.#atOnce - 1)
    else if (ended.length > 0) this.#atOnce = Math.min(MOST_PENDING, this.#atOnce + 1)
    this.#lookWaitMs = ended.length > 0 ? FIRST_LOOK_MS : Math.min(this.#lookWaitMs * 2, LONGEST_LOOK_MS)
    this.#lookAt = now + this.#lookWaitMs
  }

  limited(): void {
    this.#atOnce = Math.max(1, Math.floor(this.#atOnce / 2))
  }

  /** A request failed for a reason that may pass. */
  failed(now: number): void {
    this.#notBefore = now + Math.min(FIRST_LOOK_MS * 2 ** this.#troubles, LONGEST_LOOK_MS)
    this.#troubles += 1
  }

  succeeded(): void {
    this.#troubles = 0
  }
}
