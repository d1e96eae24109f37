/** Keys of one word come about this close together. */
const GAP_MS = 50
/** Codat answers no more requests of a company at once than a few; each search is one. */
const MOST_A_SECOND = 4
/** A pause in typing, where requests are scarce. */
const PAUSE_MS = 400

/** How soon what is typed may be searched for: the first key at once, then often enough to follow the typing. */
export class SearchPace {
  /** When the last searches were, in ms. */
  #searches: readonly number[] = []

  /** What to wait for before the next search, in ms; typing on starts the wait again. */
  waitMs(nowMs: number, isSparing: boolean): number {
    if (isSparing) return PAUSE_MS
    const last = this.#searches.at(-1) ?? Number.NEGATIVE_INFINITY
    const oldest = this.#searches.length < MOST_A_SECOND ? undefined : this.#searches[0]
    return Math.max(0, last + GAP_MS - nowMs, (oldest ?? Number.NEGATIVE_INFINITY) + 1000 - nowMs)
  }

  searched(nowMs: number): void {
    this.#searches = [...this.#searches, nowMs].slice(-MOST_A_SECOND)
  }
}
