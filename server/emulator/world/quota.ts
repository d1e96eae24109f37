const DAY_MS = 24 * 60 * 60 * 1000

/** The daily quota as the three headers report it. The emulator counts, but only faults ever reject a request. */
export class Quota {
  #day = -1
  #used = 0

  count(now: number): void {
    const day = Math.floor(now / DAY_MS)
    if (day !== this.#day) this.#used = 0
    this.#day = day
    this.#used++
  }

  headers(now: number, linkedCompanies: number, remaining?: number): Record<string, string> {
    const limit = 1000 * (1 + linkedCompanies)
    return {
      'X-Rate-Limit-Limit': String(limit),
      'X-Rate-Limit-Remaining': String(remaining ?? Math.max(limit - this.#used, 1)),
      'X-Rate-Limit-Reset': new Date((Math.floor(now / DAY_MS) + 1) * DAY_MS).toUTCString(),
    }
  }
}
