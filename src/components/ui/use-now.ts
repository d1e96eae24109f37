import { useSyncExternalStore } from 'react'

const TICK_MS = 30_000

let nowMs = Date.now()
const now = () => nowMs

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(() => {
    nowMs = Date.now()
    onTick()
  }, TICK_MS)
  return () => clearInterval(timer)
}

/** The time in ms, moving on every half minute: for "4 min ago". */
export function useNow(): number {
  return useSyncExternalStore(subscribe, now, now)
}
