import { describe, expect, it } from 'vitest'
import { createCancellableTask } from './cancellable-task.ts'

interface Run {
  signal: AbortSignal
  report: (done: number) => void
  succeed: () => void
  fail: (error: unknown) => void
}

/** A task whose every run is ended by the test. */
function controlledTask() {
  const task = createCancellableTask(0)
  const runs: Run[] = []
  const states: unknown[] = []
  task.subscribe(() => states.push(task.getState()))
  const start = () =>
    task.start(
      (signal, report) =>
        new Promise((succeed, fail) => {
          runs.push({ signal, report, succeed, fail })
        }),
    )
  return { task, start, runs, states }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a cancellable task', () => {
  it('tells how far it is, and is idle when done', async () => {
    const { start, runs, states } = controlledTask()
    start()
    runs[0]?.report(3)
    runs[0]?.succeed()
    await settled()
    expect(states).toEqual([
      { step: 'running', progress: 0 },
      { step: 'running', progress: 3 },
      { step: 'idle' },
    ])
  })

  it('keeps the error of a failure until it is started again', async () => {
    const { task, start, runs } = controlledTask()
    const error = new Error('broken')
    start()
    runs[0]?.fail(error)
    await settled()
    expect(task.getState()).toEqual({ step: 'failed', error })
    start()
    expect(task.getState()).toEqual({ step: 'running', progress: 0 })
  })

  it('is not heard of any more once cancelled, whether it listens or not', async () => {
    const { task, start, runs } = controlledTask()
    start()
    task.cancel()
    expect(runs[0]?.signal.aborted).toBe(true)
    runs[0]?.report(9)
    runs[0]?.fail(new Error('too late'))
    await settled()
    expect(task.getState()).toEqual({ step: 'idle' })
  })

  it('started again cancels the run before', async () => {
    const { task, start, runs } = controlledTask()
    start()
    start()
    expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false])
    runs[0]?.succeed()
    await settled()
    expect(task.getState()).toEqual({ step: 'running', progress: 0 })
  })
})
