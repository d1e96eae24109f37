import type { Surroundings } from './run-paced.ts'

interface Sleeper {
  at: number
  wake: () => void
}

/** Time that passes only when nothing else happens, to the next moment that something waits for. */
export function testClock() {
  let nowMs = 0
  let isOnline = true
  const sleepers = new Set<Sleeper>()

  const around: Surroundings = {
    now: () => nowMs,
    isOnline: () => isOnline,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = { at: nowMs + ms, wake }
        function wake() {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        sleepers.add(sleeper)
        if (signal.aborted) wake()
        else signal.addEventListener('abort', wake)
      }),
  }

  /** Lets time pass until the condition holds; `busy` counts what happens in real time. */
  async function until(isReached: () => boolean, busy = () => 0): Promise<void> {
    for (let idle = 0; idle < 200;) {
      await new Promise((resolve) => setImmediate(resolve))
      if (isReached()) return
      if (busy() > 0) continue
      const [next] = [...sleepers].toSorted((a, b) => a.at - b.at)
      idle = next === undefined ? idle + 1 : 0
      if (next === undefined) continue
      nowMs = Math.max(nowMs, next.at)
      next.wake()
    }
    throw new Error('It is never reached: nothing waits for a time any more.')
  }

  return {
    around,
    until,
    now: () => nowMs,
    goOffline: () => {
      isOnline = false
    },
  }
}
