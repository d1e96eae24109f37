import { useEffect, useRef, useState } from 'react'

export type TaskState<Progress, Result> =
  | { step: 'idle' }
  | { step: 'running'; progress: Progress }
  | { step: 'done'; result: Result }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown }

type Run<Progress, Result> = (
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Result>

/** Something long that somebody starts and may cancel. Starting anew, or leaving the page, cancels it as well. */
export function useCancellableTask<Progress, Result>() {
  const [state, setState] = useState<TaskState<Progress, Result>>({ step: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function start(progress: Progress, run: Run<Progress, Result>): void {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const set = (next: TaskState<Progress, Result>): void => {
      if (!signal.aborted) setState(next)
    }
    set({ step: 'running', progress })
    run(signal, (next) => set({ step: 'running', progress: next })).then(
      (result) => set({ step: 'done', result }),
      // The browser's own dialogs end so when they are cancelled.
      (error: unknown) => set(isAbort(error) ? { step: 'cancelled' } : { step: 'failed', error }),
    )
  }

  function cancel(): void {
    running.current?.abort()
    setState({ step: 'cancelled' })
  }

  return { state, start, cancel, dismiss: () => setState({ step: 'idle' }) }
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
