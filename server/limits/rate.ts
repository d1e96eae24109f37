/** Counts requests against a number a minute. */
export interface RateLimit {
  /** Seconds to wait before the next one, or undefined when it may pass (and is counted). */
  consume(who: string): number | undefined
}

const MOST_KNOWN = 10_000

interface Bucket {
  tokens: number
  at: number
}

/**
 * A bucket of tokens for each person that fills evenly and holds a quarter of a minute's worth: a page may send many
 * requests at once, but nobody can send many all the time.
 */
export function createRateLimit(perMinute: number | undefined, now: () => number = Date.now): RateLimit {
  if (perMinute === undefined) return { consume: () => undefined }
  const perMs = perMinute / 60_000
  const most = Math.max(1, perMinute / 4)
  const buckets = new Map<string, Bucket>()
  return {
    consume(who) {
      const at = now()
      const bucket = buckets.get(who) ?? { tokens: most, at }
      const tokens = Math.min(most, bucket.tokens + (at - bucket.at) * perMs)
      // Written last: the first of the map is the one not seen for longest.
      buckets.delete(who)
      buckets.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at })
      const [oldest] = buckets.keys()
      if (oldest !== undefined && buckets.size > MOST_KNOWN) buckets.delete(oldest)
      return tokens < 1 ? Math.ceil((1 - tokens) / perMs / 1000) : undefined
    },
  }
}
