/** An `AbortController` that costs next to nothing; there is one for each request. */
export class Cancellation {
  #tell: (() => void)[] | undefined
  #isCancelled = false

  get isCancelled(): boolean {
    return this.#isCancelled
  }

  /** At once when it is already cancelled. */
  onCancel(tell: () => void): void {
    if (this.#isCancelled) tell()
    else (this.#tell ??= []).push(tell)
  }

  cancel(): void {
    if (this.#isCancelled) return
    this.#isCancelled = true
    const told = this.#tell
    this.#tell = undefined
    for (const tell of told ?? []) tell()
  }
}
