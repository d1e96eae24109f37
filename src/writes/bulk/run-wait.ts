import type { Clock } from '../platform/environment.ts'

/** Has itself told of something; gives back how to end that. */
type Listen = (onChange: () => void) => () => void

/** Waiting for a time, which whatever is listened to ends early. */
export class RunWait {
  readonly #clock: Clock
  readonly #listens: readonly Listen[]
  readonly #signal: AbortSignal
  #wake: (() => void) | undefined

  constructor(clock: Clock, listens: readonly Listen[], signal: AbortSignal) {
    this.#clock = clock
    this.#listens = listens
    this.#signal = signal
  }

  /** Ends the wait that is on, if there is one. */
  end(): void {
    this.#wake?.()
  }

  /** Until a time in ms since 1970; Infinity waits for what ends it. */
  until(time: number): Promise<void> {
    const ms = time - this.#clock.now()
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#wake = undefined
        for (const stop of stops) stop()
        this.#signal.removeEventListener('abort', wake)
        resolve()
      }
      const stops = [
        ...(Number.isFinite(ms) ? [this.#clock.after(Math.max(0, ms), wake)] : []),
        ...this.#listens.map((listen) => listen(wake)),
      ]
      this.#signal.addEventListener('abort', wake)
      this.#wake = wake
      if (this.#signal.aborted) wake()
    })
  }
}
