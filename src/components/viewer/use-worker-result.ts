import { useEffect, useState } from 'react'
import { runInWorker } from './run-in-worker.ts'

interface WorkerResult<Answer> {
  answer: Answer | undefined
  error: unknown
}

const NOTHING = { answer: undefined, error: undefined }

/** What a worker makes of a file; asked anew for another file, forgotten when the viewer closes. */
export function useWorkerResult<Answer>(startWorker: () => Worker, file: Blob): WorkerResult<Answer> {
  const [result, setResult] = useState<WorkerResult<Answer> & { of: Blob }>({ ...NOTHING, of: file })

  useEffect(() => {
    const closing = new AbortController()
    runInWorker<Answer>(startWorker(), file, { signal: closing.signal }).then(
      (answer) => setResult({ answer, error: undefined, of: file }),
      (error: unknown) => {
        if (!closing.signal.aborted) setResult({ answer: undefined, error, of: file })
      },
    )
    return () => closing.abort()
  }, [startWorker, file])

  return result.of === file ? result : NOTHING
}
