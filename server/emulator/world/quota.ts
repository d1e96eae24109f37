const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The daily quota as the three headers report it. Without a limit of its own it follows Codat's formula, and is only counted;
 * a limit that was set is enforced.
 */
export class Quota {
  readonly #enforced: number | undefined
  #day = -1
  #used = 0

  constructor(enforced?: number) {
    this.#enforced = enforced
  }

  /** Takes one request from the day's allowance: the seconds until there is a new one where nothing is left, else zero. */
  spend(now: number): number {
    const day = Math.floor(now / DAY_MS)
    if (day !== this.#day) this.#used = 0
    this.#day = day
    if (this.#used >= (this.#enforced ?? Number.POSITIVE_INFINITY))
      return Math.ceil((this.#resetAt(now) - now) / 1000)
    this.#used++
    return 0
  }

  headers(now: number, linkedCompanies: number, remaining?: number): Record<string, string> {
    const limit = this.#enforced ?? 1000 * (1 + linkedCompanies)
    const least = this.#enforced === undefined ? 1 : 0
    return {
      'X-Rate-Limit-Limit': String(limit),
      'X-Rate-Limit-Remaining': String(remaining ?? Math.max(limit - this.#used, least)),
      'X-Rate-Limit-Reset': new Date(this.#resetAt(now)).toUTCString(),
    }
  }

  #resetAt(now: number): number {
    return (Math.floor(now / DAY_MS) + 1) * DAY_MS
  }
}
