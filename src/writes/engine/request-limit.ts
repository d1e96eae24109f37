/** When Codat limits requests without saying for how long. */
const LIMITED_MS = 30_000

import type { Clock } from '../platform/environment.ts'

/** Until when Codat wants no requests: one for all that a tab sends and follows by itself. */
export class RequestLimit {
  #until = 0

  /** In ms since 1970. */
  get until(): number {
    return this.#until
  }

  /** Codat responded with 429. An earlier response that asks for a longer wait holds. */
  extend(now: number, retryAfterMs: number | null | undefined): void {
    this.#until = Math.max(this.#until, now + (retryAfterMs ?? LIMITED_MS))
  }

  /** Resolves once the limit is over, and at once without one. */
  async passed(clock: Clock): Promise<void> {
    while (this.#until > clock.now())
      await new Promise<void>((resolve) => clock.after(this.#until - clock.now(), resolve))
  }
}
