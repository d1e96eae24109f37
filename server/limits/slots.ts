export interface SlotLimits {
  /** Requests of one key that run at once. */
  running: number
  /** Requests of one key that wait. */
  waiting: number
  /** Longest wait. */
  waitMs: number
}

export type Release = () => void

/** A place to run in: at once, after waiting (a promise), or none at all. */
export type Slot = Release | Promise<Release | undefined> | undefined

interface Waiter {
  start: (release: Release | undefined) => void
  clock: NodeJS.Timeout
}

interface Lane {
  running: number
  waiting: number
  /** By person, in the order their turns come. */
  queues: Map<string, Waiter[]>
}

/**
 * Bounds what runs at once for each key (a company). Waiting requests take turns by person: one with a hundred
 * requests does not keep another with one waiting behind them all.
 */
export class Slots {
  readonly #limits: SlotLimits
  readonly #lanes = new Map<string, Lane>()

  constructor(limits: SlotLimits) {
    this.#limits = limits
  }

  /** Running and waiting requests of all keys. */
  get load(): { running: number; waiting: number } {
    let running = 0
    let waiting = 0
    for (const lane of this.#lanes.values()) {
      running += lane.running
      waiting += lane.waiting
    }
    return { running, waiting }
  }

  /** `onDisconnect` registers what to call if the client disconnects while the request waits. */
  acquire(key: string, person: string, onDisconnect: (listener: () => void) => void): Slot {
    const lane = this.#laneOf(key)
    if (lane.running < this.#limits.running) {
      lane.running += 1
      return this.#releaseOf(key, lane)
    }
    if (lane.waiting >= this.#limits.waiting) return undefined
    return new Promise((resolve) => {
      const waiter: Waiter = {
        start: resolve,
        clock: setTimeout(() => leave(), this.#limits.waitMs),
      }
      const queue = lane.queues.get(person) ?? []
      lane.queues.set(person, queue)
      queue.push(waiter)
      lane.waiting += 1
      const leave = (): void => {
        const at = queue.indexOf(waiter)
        if (at === -1) return
        queue.splice(at, 1)
        if (queue.length === 0) lane.queues.delete(person)
        lane.waiting -= 1
        clearTimeout(waiter.clock)
        resolve(undefined)
      }
      onDisconnect(leave)
    })
  }

  #laneOf(key: string): Lane {
    const known = this.#lanes.get(key)
    if (known !== undefined) return known
    const lane: Lane = { running: 0, waiting: 0, queues: new Map() }
    this.#lanes.set(key, lane)
    return lane
  }

  #releaseOf(key: string, lane: Lane): Release {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      const [next] = lane.queues
      if (next === undefined) {
        lane.running -= 1
        if (lane.running === 0) this.#lanes.delete(key)
        return
      }
      const [person, queue] = next
      const waiter = queue.shift()
      lane.queues.delete(person)
      // To the end of the round.
      if (queue.length > 0) lane.queues.set(person, queue)
      lane.waiting -= 1
      clearTimeout(waiter?.clock)
      waiter?.start(this.#releaseOf(key, lane))
    }
  }
}
