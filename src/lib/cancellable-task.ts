export type TaskState<Progress> =
  { step: 'idle' } | { step: 'running'; progress: Progress } | { step: 'failed'; error: unknown }

/** The work itself: it listens to the signal, reports how far it is, and throws when it fails. */
export type TaskRun<Progress> = (signal: AbortSignal, report: (progress: Progress) => void) => Promise<void>

export interface CancellableTask<Progress> {
  getState: () => TaskState<Progress>
  subscribe: (listener: () => void) => () => void
  /** Starts work, after cancelling what still runs. */
  start: (run: TaskRun<Progress>) => void
  /** Ends the work and goes back to idle; work that doesn't listen to its signal is no longer heard of. */
  cancel: () => void
}

/**
 * Work that takes a while, tells how far it is and can be cancelled: a download, an export, a ZIP. It ends idle when it
 * succeeds or is cancelled, and failed with its error otherwise.
 */
export function createCancellableTask<Progress>(initial: Progress): CancellableTask<Progress> {
  let state: TaskState<Progress> = { step: 'idle' }
  let running: AbortController | undefined
  const listeners = new Set<() => void>()

  function change(next: TaskState<Progress>): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function start(run: TaskRun<Progress>): Promise<void> {
    running?.abort()
    const controller = new AbortController()
    const { signal } = controller
    running = controller
    change({ step: 'running', progress: initial })
    try {
      await run(signal, (progress) => {
        if (!signal.aborted) change({ step: 'running', progress })
      })
      if (!signal.aborted) change({ step: 'idle' })
    } catch (error) {
      if (!signal.aborted) change({ step: 'failed', error })
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (run) => void start(run),
    cancel() {
      running?.abort()
      change({ step: 'idle' })
    },
  }
}
