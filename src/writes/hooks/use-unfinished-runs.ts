import { useEffect, useState } from 'react'
import { loadRuns } from '../bulk/load-runs.ts'

/** The runs of this device that aren't over, as they were when somebody looked; undefined while they are read. */
export function useUnfinishedRuns(): readonly string[] | undefined {
  const [ids, setIds] = useState<readonly string[]>()
  useEffect(() => {
    let isGone = false
    void loadRuns()
      .then((runs) => runs.openUnfinished())
      // What else is listed beside them says what is wrong with the storage.
      .catch(() => [])
      .then((found) => !isGone && setIds(found))
    return () => {
      isGone = true
    }
  }, [])
  return ids
}
