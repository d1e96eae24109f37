import { useEffect, useState } from 'react'
import { loadWriteEngine } from '../engine/load-write-engine.ts'
import { useJournal } from './use-writes.ts'

/** Whether it is known what this device has written; also true once it is clear that nobody will tell. */
export function useWritesKnown(): boolean {
  const { isLoaded } = useJournal()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    loadWriteEngine().catch(() => setFailed(true))
  }, [])
  return isLoaded || hasFailed
}
