/** Why a run isn't started. Nothing was stored or sent. */
export type RunRefusal = 'no-rows' | 'offline' | 'other-run' | 'quota' | 'not-storable' | 'not-loaded'

export class RunRefused extends Error {
  readonly reason: RunRefusal
  /** How many rows the rest of the day's requests are enough for. */
  readonly fit: number | undefined

  constructor(reason: RunRefusal, more: { fit?: number; cause?: unknown } = {}) {
    super(reason, { cause: more.cause })
    this.name = 'RunRefused'
    this.reason = reason
    this.fit = more.fit
  }
}
