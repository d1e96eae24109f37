import type { PdfLoss } from './pdf-loss.ts'

/** The pages that each kind of loss was found on, in their order; none where it belongs to no page. */
export type FoundLosses = ReadonlyMap<PdfLoss, readonly number[]>

/** What could not be read of a document so far, told as it turns out. */
export class PdfLosses {
  #found: FoundLosses = new Map()
  readonly #listeners = new Set<() => void>()

  readonly getFound = (): FoundLosses => this.#found

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `page`: from 1; undefined for what isn't on a page. */
  add(loss: PdfLoss, page: number | undefined): void {
    const pages = this.#found.get(loss)
    if (pages !== undefined && (page === undefined || pages.includes(page))) return
    const all = [...(pages ?? []), ...(page === undefined ? [] : [page])].toSorted((a, b) => a - b)
    this.#found = new Map([...this.#found, [loss, all]])
    for (const listener of this.#listeners) listener()
  }
}
