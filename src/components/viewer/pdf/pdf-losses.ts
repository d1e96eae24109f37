import type { PdfLoss } from './pdf-loss.ts'

/** What could not be read of a document so far, told as it turns out. */
export class PdfLosses {
  #found: ReadonlySet<PdfLoss> = new Set()
  readonly #listeners = new Set<() => void>()

  readonly getFound = (): ReadonlySet<PdfLoss> => this.#found

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(loss: PdfLoss): void {
    if (this.#found.has(loss)) return
    this.#found = new Set([...this.#found, loss])
    for (const listener of this.#listeners) listener()
  }
}
