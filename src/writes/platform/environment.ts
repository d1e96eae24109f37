/** What the engine needs of the browser, so that tests can bring their own. */

export interface Clock {
  now(): number
  /** Runs once after `ms`; the returned function cancels it. */
  after(ms: number, run: () => void): () => void
}

export interface Locks {
  /** Runs `work` while holding the lock; `undefined` at once when another tab holds it. */
  tryWith<T>(name: string, work: () => Promise<T>): Promise<{ value: T } | undefined>
  /** Waits for the lock, then runs `work` while holding it. An abort of `signal` gives up waiting. */
  with<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>
  /** False where the browser has no locks over tabs. */
  readonly acrossTabs: boolean
}

/** Tells the other tabs. Messages are hints to read the store again, never data. */
export interface Channel {
  post(message: unknown): void
  listen(onMessage: (message: unknown) => void): () => void
}

export interface Presence {
  isVisible(): boolean
  isOnline(): boolean
  listen(onChange: () => void): () => void
}

/** The longest wait a browser timer can count. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, ms), LONGEST_TIMER_MS))
    return () => clearTimeout(timer)
  },
}

/** Without `navigator.locks` (pages not served securely) the lock holds within this tab only. */
function createLocalLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>()
  const run = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = tails.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    const tail = mine.then(
      () => undefined,
      () => undefined,
    )
    tails.set(name, tail)
    void tail.then(() => {
      if (tails.get(name) === tail) tails.delete(name)
    })
    return mine
  }
  return {
    acrossTabs: false,
    tryWith: async (name, work) => (tails.has(name) ? undefined : { value: await run(name, work) }),
    with: (name, signal, work) =>
      run(name, () => {
        signal.throwIfAborted()
        return work()
      }),
  }
}

/** `nameOf`: under what names, where not everyone in this browser shares them. */
export function browserLocks(nameOf = (name: string): string => name): Locks {
  const manager = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!manager) return createLocalLocks()
  return {
    acrossTabs: true,
    tryWith: (name, work) =>
      manager.request(nameOf(name), { ifAvailable: true }, async (lock) =>
        lock === null ? undefined : { value: await work() },
      ),
    with: (name, signal, work) => manager.request(nameOf(name), { signal }, () => work()),
  }
}

export function browserChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => () => undefined }
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    listen(onMessage) {
      const listener = (event: MessageEvent) => onMessage(event.data)
      channel.addEventListener('message', listener)
      return () => channel.removeEventListener('message', listener)
    },
  }
}

export const browserPresence: Presence = {
  isVisible: () => document.visibilityState === 'visible',
  isOnline: () => navigator.onLine,
  listen(onChange) {
    document.addEventListener('visibilitychange', onChange)
    window.addEventListener('online', onChange)
    window.addEventListener('offline', onChange)
    return () => {
      document.removeEventListener('visibilitychange', onChange)
      window.removeEventListener('online', onChange)
      window.removeEventListener('offline', onChange)
    }
  },
}
