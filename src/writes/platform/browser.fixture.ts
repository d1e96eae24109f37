import type { Channel, Clock, Locks, Presence } from './environment.ts'

/** A promise nobody will ever keep: what a closed tab is waiting for. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

interface Timer {
  readonly at: number
  readonly run: () => void
}

interface Holder {
  readonly release: () => void
}

/** What is true of one tab. */
export interface TabState {
  isClosed: boolean
  isVisible: boolean
  readonly held: Set<Holder>
}

export const openTabState = (): TabState => ({ isClosed: false, isVisible: true, held: new Set() })

/** One browser: a clock that moves when told, and tabs that share locks and a channel and can be closed. */
export class TestBrowser {
  now = Date.UTC(2026, 10, 23, 9)
  isOnline = true
  readonly #timers = new Set<Timer>()
  readonly #locks = new Map<string, { holder: Holder | null; queue: (() => void)[] }>()
  readonly #channels = new Set<{ readonly tab: TabState; readonly hear: (message: unknown) => void }>()
  readonly #presenceListeners = new Set<() => void>()
  #ids = 0

  newId(): string {
    this.#ids++
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`
  }

  /** Whether something is under way that takes no time of the clock. */
  isBusy(): boolean {
    return false
  }

  /** Lets everything happen that needs no time to pass. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 8; quiet++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.isBusy()) quiet = 0
    }
  }

  /** Moves the clock, timer by timer. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms
    await this.settle()
    for (;;) {
      const next = [...this.#timers].toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > until) break
      this.#timers.delete(next)
      this.now = Math.max(this.now, next.at)
      next.run()
      await this.settle()
    }
    this.now = until
    await this.settle()
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline
    this.changePresence()
  }

  changePresence(): void {
    for (const listener of this.#presenceListeners) listener()
  }

  /** The tab is gone from one moment to the next: what it waits for never comes, its locks are free. */
  close(tab: TabState): void {
    tab.isClosed = true
    for (const holder of tab.held) holder.release()
  }

  presence(tab: TabState): Presence {
    return {
      isOnline: () => this.isOnline,
      isVisible: () => tab.isVisible,
      listen: (onChange) => {
        const listener = () => (tab.isClosed ? undefined : onChange())
        this.#presenceListeners.add(listener)
        return () => this.#presenceListeners.delete(listener)
      },
    }
  }

  clock(tab: TabState): Clock {
    return {
      now: () => this.now,
      after: (ms, run) => {
        const timer = { at: this.now + ms, run: () => (tab.isClosed ? undefined : run()) }
        this.#timers.add(timer)
        return () => this.#timers.delete(timer)
      },
    }
  }

  locks(tab: TabState): Locks {
    const slot = (name: string) => {
      const known = this.#locks.get(name) ?? { holder: null, queue: [] }
      this.#locks.set(name, known)
      return known
    }
    const hold = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      if (tab.isClosed) return never<T>()
      const lock = slot(name)
      let isReleased = false
      const holder: Holder = {
        release: () => {
          if (isReleased) return
          isReleased = true
          tab.held.delete(holder)
          lock.holder = null
          lock.queue.shift()?.()
        },
      }
      lock.holder = holder
      tab.held.add(holder)
      try {
        return await work()
      } finally {
        holder.release()
      }
    }
    return {
      acrossTabs: true,
      tryWith: async (name, work) => (slot(name).holder ? undefined : { value: await hold(name, work) }),
      with: (name, signal, work) =>
        new Promise((resolve, reject) => {
          const lock = slot(name)
          const start = () => {
            signal.removeEventListener('abort', abort)
            // A closed tab's turn passes to the next.
            if (tab.isClosed) lock.queue.shift()?.()
            else hold(name, work).then(resolve, reject)
          }
          const abort = () => {
            lock.queue = lock.queue.filter((waiting) => waiting !== start)
            reject(new DOMException('Given up', 'AbortError'))
          }
          if (signal.aborted) abort()
          else if (lock.holder === null) start()
          else {
            lock.queue.push(start)
            signal.addEventListener('abort', abort)
          }
        }),
    }
  }

  channel(tab: TabState): Channel {
    return {
      post: (message) => {
        if (tab.isClosed) return
        for (const other of this.#channels)
          if (other.tab !== tab && !other.tab.isClosed)
            queueMicrotask(() => other.hear(structuredClone(message)))
      },
      listen: (hear) => {
        const listener = { tab, hear }
        this.#channels.add(listener)
        return () => this.#channels.delete(listener)
      },
    }
  }
}
