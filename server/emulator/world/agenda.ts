/**
 * Things that will have happened by a certain time. Nothing runs on timers: code that looks at a company first lets its
 * agenda catch up with the clock, so tests with their own clock need no waiting and idle companies cost nothing.
 */
export class Agenda {
  #entries: { at: number; run: () => void }[] = []

  add(at: number, run: () => void): void {
    this.#entries.push({ at, run })
  }

  /** Runs what is due, in the order of its times; entries may add further entries. */
  settle(now: number): void {
    for (;;) {
      const next = this.#entries
        .filter((entry) => entry.at <= now)
        .toSorted((a, b) => a.at - b.at)
        .at(0)
      if (!next) return
      this.#entries = this.#entries.filter((entry) => entry !== next)
      next.run()
    }
  }
}
