import { useSyncExternalStore } from 'react'
import { followWrites, writesState } from '../engine/load-write-engine.ts'

/**
 * Changes in progress, for the shell. Small enough for the first screen: the engine is loaded when the page shows its
 * content, which is also what resumes changes after a reload.
 */
export function useOpenWriteCount(): number {
  return useSyncExternalStore(followWrites, () => writesState().openCount)
}

/** Changes of this device that need a person. */
export function useAttentionCount(): number {
  return useSyncExternalStore(followWrites, () => writesState().attentionCount)
}
