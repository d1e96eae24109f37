import { useEffect, useState, useSyncExternalStore } from 'react'
import { loadRuns } from '../bulk/load-runs.ts'
import type { RunView } from '../bulk/run-view.ts'
import type { Runs } from '../bulk/runs.ts'

interface OpenRun {
  /** Undefined while it is read, null where this device has no such run. */
  readonly view: RunView | null | undefined
  /** Undefined until its code is there. */
  readonly runs: Runs | undefined
  readonly hasFailed: boolean
}

const notYet = () => () => undefined

/** A run of this device as it is now. */
export function useRun(id: string): OpenRun {
  const [runs, setRuns] = useState<Runs>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    loadRuns()
      .then(async (loaded) => {
        if (!isGone) setRuns(loaded)
        await loaded.open(id)
      })
      .catch(() => !isGone && setFailed(true))
    return () => {
      isGone = true
    }
  }, [id])
  const view = useSyncExternalStore(
    runs === undefined ? notYet : (listener) => runs.subscribe(listener),
    () => runs?.view(id),
  )
  return { view, runs, hasFailed }
}
