import type { Clock } from '../platform/environment.ts'

/** When Codat limits requests without saying for how long. */
const LIMITED_MS = 30_000

/** Where a limit is kept, so that other tabs and the next visit know it too. */
export interface KeptLimit {
  /** In ms since 1970; 0 without a limit. */
  read(): number
  write(until: number): void
}

/** Until when Codat wants no requests: one for all that this browser sends and follows by itself. */
export class RequestLimit {
  readonly #kept: KeptLimit
  /** Where nothing can be kept, it holds for this tab. */
  #until = 0

  constructor(kept: KeptLimit) {
    this.#kept = kept
  }

  /** In ms since 1970. */
  get until(): number {
    return Math.max(this.#until, this.#kept.read())
  }

  /** Codat responded with 429. An earlier response that asks for a longer wait holds. */
  extend(now: number, retryAfterMs: number | null | undefined): void {
    this.#until = Math.max(this.until, now + (retryAfterMs ?? LIMITED_MS))
    this.#kept.write(this.#until)
  }

  /** Resolves once the limit is over, and at once without one. */
  async passed(clock: Clock): Promise<void> {
    while (this.until > clock.now())
      await new Promise<void>((resolve) => clock.after(this.until - clock.now(), resolve))
  }
}
