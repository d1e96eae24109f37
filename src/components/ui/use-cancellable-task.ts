import { useEffect, useState, useSyncExternalStore } from 'react'
import { createCancellableTask } from '../../lib/cancellable-task.ts'
import type { CancellableTask, TaskState } from '../../lib/cancellable-task.ts'

interface TaskHandle<Progress> extends Pick<CancellableTask<Progress>, 'start' | 'cancel'> {
  state: TaskState<Progress>
}

/**
 * Work of a component that takes a while, such as a download, a ZIP or an export. `start(run)` runs it with a signal
 * to listen to and a function to report progress with, `cancel()` ends it or takes the state of a failure away, and it
 * is cancelled when the component goes.
 */
export function useCancellableTask<Progress>(initial: Progress): TaskHandle<Progress> {
  const [task] = useState(() => createCancellableTask(initial))
  const state = useSyncExternalStore(task.subscribe, task.getState)
  useEffect(() => task.cancel, [task])
  return { state, start: task.start, cancel: task.cancel }
}
