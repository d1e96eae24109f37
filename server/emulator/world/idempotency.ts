import { keyUsedBefore, ApiError } from '../codat/errors.ts'

const KEPT_MS = 90 * 60 * 1000

interface StoredResponse {
  at: number
  fingerprint: string
  response?: { status: number; headers: [string, string][]; body: string }
}

/**
 * `Idempotency-Key` on POST: the first response is kept for 90 minutes and replayed, errors included. A 429 frees the
 * key; another body gets 422; a key whose first request is still running with 409.
 */
export class IdempotencyStore {
  readonly #stored = new Map<string, StoredResponse>()

  async respond(
    key: string,
    fingerprint: string,
    now: () => number,
    run: () => Promise<Response>,
  ): Promise<Response> {
    const known = this.#stored.get(key)
    if (known && now() - known.at < KEPT_MS) {
      if (known.fingerprint !== fingerprint) throw keyUsedBefore()
      if (!known.response)
        throw new ApiError(409, 'A request with this idempotency key is still being processed.')
      const { body, status, headers } = known.response
      return new Response(status === 204 ? null : body, { status, headers })
    }
    this.#forgetExpired(now())
    const entry: StoredResponse = { at: now(), fingerprint }
    // Deleted first, so that a renewed key moves to the end.
    this.#stored.delete(key)
    this.#stored.set(key, entry)
    try {
      const response = await run()
      if (response.status === 429) this.#stored.delete(key)
      else
        entry.response = {
          status: response.status,
          headers: [...response.headers],
          body: await response.clone().text(),
        }
      return response
    } catch (error) {
      this.#stored.delete(key)
      throw error
    }
  }

  /** Oldest first, which is how a Map keeps them. */
  #forgetExpired(now: number): void {
    for (const [key, { at }] of this.#stored) {
      if (now - at < KEPT_MS) return
      this.#stored.delete(key)
    }
  }
}
