/** An `AbortController` that costs next to nothing; there is one for each request. */
export class Cancellation {
  #listener: (() => void)[] | undefined
  #isCancelled = false

  get isCancelled(): boolean {
    return this.#isCancelled
  }

  /** At once when it is already cancelled. */
  onCancel(listener: () => void): void {
    if (this.#isCancelled) listener()
    else (this.#listener ??= []).push(listener)
  }

  cancel(): void {
    if (this.#isCancelled) return
    this.#isCancelled = true
    const listeners = this.#listener
    this.#listener = undefined
    for (const listener of listeners ?? []) listener()
  }
}
