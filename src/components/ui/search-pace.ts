/** Codat answers a few requests of a company a second; each search is one. */
const MOST_A_SECOND = 4
/**
 * A key so long after the last search is searched for at once: of a quick typist every second key, so that the rows follow
 * while a word is still being typed.
 */
const STEADY_MS = 200
/** How long typing has to rest before any other key is searched for: longer than between two keys of a word. */
const REST_MS = 150
/** The same where the day's requests are scarce. */
const SPARING_REST_MS = 400

/** How soon what is typed may be searched for: the first key at once, then as often as Codat can follow. */
export class SearchPace {
  /** When the last searches were, in ms. */
  #searches: readonly number[] = []

  /** What to wait for before the next search, in ms; typing on starts the wait again. */
  waitMs(nowMs: number, isSparing: boolean): number {
    if (isSparing) return SPARING_REST_MS
    const recent = this.#searches.filter((at) => at > nowMs - 1000)
    const [oldest] = recent
    if (oldest !== undefined && recent.length === MOST_A_SECOND) return oldest + 1000 - nowMs
    const last = recent.at(-1)
    if (last === undefined || nowMs - last >= STEADY_MS) return 0
    return REST_MS
  }

  searched(nowMs: number): void {
    this.#searches = [...this.#searches, nowMs].slice(-MOST_A_SECOND)
  }
}
