import type { FaultDescription } from './fault-catalogue.ts'

/** Which faults may hit a request. */
export type FaultKind = Pick<FaultDescription, 'applies' | 'by'>

/** A fault switched on through the control API. */
export interface ActiveFault extends FaultKind {
  /** Null: every company, and the requests that belong to none. */
  companyId: string | null
  fault: string
  /** `data` spares company, connection and status requests, so that a page keeps its frame. Read faults only. */
  scope: 'data' | 'all'
  /** How many more requests it hits; absent means until switched off. */
  times?: number
}

/** Which faults are switched on, and the memory of those that come and go by themselves. */
export class FaultBoard {
  #active: ActiveFault[] = []
  readonly #limitedUntil = new Map<string, number>()
  readonly #failedOnce = new Set<string>()

  get active(): readonly ActiveFault[] {
    return this.#active
  }

  switchOn(fault: ActiveFault): void {
    this.#active.push(fault)
  }

  /** Switches off the faults of one company, or all of them. */
  switchOff(companyId: string | undefined): void {
    this.#active =
      companyId === undefined ? [] : this.#active.filter((fault) => fault.companyId !== companyId)
    this.#limitedUntil.clear()
    this.#failedOnce.clear()
  }

  /** The fault that hits this request, counted as used; empty when there is none. */
  consume({ applies, by }: FaultKind, companyId: string | undefined, isData: boolean): string {
    const hit = this.#active.find(
      (fault) =>
        fault.applies === applies &&
        fault.by === by &&
        (fault.companyId === null || fault.companyId === companyId) &&
        (isData || fault.scope === 'all' || applies === 'write'),
    )
    if (!hit) return ''
    if (hit.times !== undefined && --hit.times <= 0) this.#active = this.#active.filter((one) => one !== hit)
    return hit.fault
  }

  /** Seconds still to wait, 0 once the limit has lifted. The first call starts the limit. */
  rateLimit(key: string, now: number, seconds: number): number {
    const until = this.#limitedUntil.get(key)
    if (until === undefined) {
      this.#limitedUntil.set(key, now + seconds * 1000)
      return seconds
    }
    if (now < until) return Math.ceil((until - now) / 1000)
    // Free for a while, then the same search can show the limit again.
    if (now > until + 30_000) this.#limitedUntil.delete(key)
    return 0
  }

  /** True on every other call for the key, starting with true. */
  failsNow(key: string): boolean {
    if (this.#failedOnce.delete(key)) return false
    this.#failedOnce.add(key)
    return true
  }
}
