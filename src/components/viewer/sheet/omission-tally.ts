import type { Omission, OmissionKind } from './sheets.ts'

const MOST_PLACES = 3

/** Counts what a sheet doesn't show, with the first places of each kind. */
export class OmissionTally {
  readonly #found = new Map<OmissionKind, Omission>()

  add(kind: OmissionKind, place?: string, count = 1): void {
    if (count === 0) return
    const known = this.#found.get(kind) ?? { kind, count: 0, places: [] }
    known.count += count
    if (place !== undefined && known.places.length < MOST_PLACES) known.places.push(place)
    this.#found.set(kind, known)
  }

  has(kind: OmissionKind): boolean {
    return this.#found.has(kind)
  }

  get all(): Omission[] {
    return Array.from(this.#found.values())
  }
}
