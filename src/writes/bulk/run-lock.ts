import type { Clock, Locks } from '../platform/environment.ts'

/** How often it is looked whether the tab that sends a run is still there. */
const ALIVE_MS = 5_000

/** Held by the tab whose run of a company is under way. */
export const runLock = (companyId: string): string => `desk-run:${companyId}`

/** Whether no tab has a run of the company under way. */
export async function isRunLockFree(locks: Locks, companyId: string): Promise<boolean> {
  return (await locks.tryWith(runLock(companyId), () => Promise.resolve())) !== undefined
}

interface WatchedRun {
  readonly id: string
  readonly companyId: string
  /** Asked before each look: there is nothing to watch once the run is known to be elsewhere no more. */
  readonly isElsewhere: () => boolean
  readonly onGone: () => Promise<void>
}

/** Notices that the tab which sends a run is gone. One that is closed or crashes says nothing, but lets go of its lock. */
export class SenderWatch {
  readonly #clock: Clock
  readonly #locks: Locks
  readonly #watched = new Set<string>()

  constructor({ clock, locks }: { readonly clock: Clock; readonly locks: Locks }) {
    this.#clock = clock
    this.#locks = locks
  }

  watch(run: WatchedRun): void {
    const { id, companyId, isElsewhere, onGone } = run
    if (this.#watched.has(id)) return
    this.#watched.add(id)
    this.#clock.after(ALIVE_MS, () => {
      this.#watched.delete(id)
      if (!isElsewhere()) return
      isRunLockFree(this.#locks, companyId)
        .then((isFree) => (isFree ? onGone() : this.watch(run)))
        .catch(() => undefined)
    })
  }
}
