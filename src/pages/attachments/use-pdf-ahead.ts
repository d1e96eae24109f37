import { useEffect } from 'react'
import { endSpareWorker } from '../../components/viewer/pdf/start-pdf-worker.ts'

/** What can't be loaded now is loaded again when it is needed. */
const ignore = (): void => undefined

/** Has what opens a PDF ready while files are listed, if `isLikely` to be opened, and lets go of it when they are left. */
export function usePdfAhead(isLikely: boolean): void {
  useEffect(() => {
    if (!isLikely) return undefined
    const leaving = new AbortController()
    import('./prepare-ahead.ts').then(({ preparePdfAhead }) => preparePdfAhead(leaving.signal)).catch(ignore)
    return () => leaving.abort()
  }, [isLikely])
  // Not when a file is opened: that is what it was started for.
  useEffect(() => endSpareWorker, [])
}
