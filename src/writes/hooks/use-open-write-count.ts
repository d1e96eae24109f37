import { useEffect, useState } from 'react'
import { followWrites, writesState } from '../engine/load-write-engine.ts'

/**
 * Writes whose end is not known yet, for the shell. Small enough for the first screen: the engine is loaded when
 * the page shows its content, which is also what resumes writes after a reload.
 */
export function useOpenWriteCount(): number {
  const [count, setCount] = useState(() => writesState().openCount)
  useEffect(() => {
    return followWrites(() => setCount(writesState().openCount))
  }, [])
  return count
}
