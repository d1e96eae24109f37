import { useEffect, useState } from 'react'
import { followWrites, writesState } from './load-write-engine.ts'

const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1_000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 3_000 })
  return () => cancelIdleCallback(handle)
}

/**
 * Writes whose end is not known yet, for the shell. Small enough for the first screen: the engine is loaded when the
 * page has nothing better to do, which is also what resumes writes after a reload.
 */
export function useOpenWriteCount(): number {
  const [count, setCount] = useState(() => writesState().openCount)
  useEffect(() => {
    let stop: (() => void) | undefined
    const cancel = whenIdle(() => {
      stop = followWrites(() => setCount(writesState().openCount))
    })
    return () => {
      cancel()
      stop?.()
    }
  }, [])
  return count
}
