import type { IndexRequests } from './index-requests.ts'
import { changedSince } from './changed-since.ts'
import { openIndexWorker } from './index-worker.ts'
import type { IndexWorker, WorkerPort } from './index-worker.ts'
import type { IndexReady, IndexState } from './index-state.ts'
import type { AnswerTo, ParametersOf, QuestionName } from './questions/index-questions.ts'

export interface CompanyIndex {
  getState: () => IndexState
  subscribe: (listener: () => void) => () => void
  /** Reads all customers, after giving up whatever was there. */
  build: () => Promise<void>
  /** Ends a reading; a refresh leaves the index as it was. */
  cancel: () => void
  /** Reads what has changed since the last reading. */
  refresh: () => Promise<void>
  /** Answers a question about the records. Rejects where there are none, and with an AbortError. */
  ask: <Name extends QuestionName>(
    question: Name,
    parameters: ParametersOf<Name>,
    signal?: AbortSignal,
  ) => Promise<AnswerTo<Name>>
  /** Gives the memory back. */
  drop: () => void
}

const NONE: IndexState = { step: 'none' }

const startWorker = (): WorkerPort =>
  new Worker(new URL('index.worker.ts', import.meta.url), { type: 'module' })

/** All customers of one company, in the memory of a worker, from when they are asked for until the tab is closed. */
export function createCompanyIndex(requests: IndexRequests, start = startWorker): CompanyIndex {
  let state: IndexState = NONE
  let worker: IndexWorker | undefined
  let running: AbortController | undefined
  let version = 0
  const listeners = new Set<() => void>()

  function change(next: IndexState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function end(next: IndexState): void {
    running?.abort()
    running = undefined
    worker?.end()
    worker = undefined
    change(next)
  }

  const isReading = (controller: AbortController): boolean => running === controller

  async function build(): Promise<void> {
    end({ step: 'reading', done: 0, total: undefined, requests: 0 })
    const controller = new AbortController()
    running = controller
    const builtAt = Date.now()
    const opened = openIndexWorker(start(), requests)
    worker = opened
    const report = (news: { done?: number; total?: number | undefined; requests?: number }): void => {
      if (isReading(controller) && state.step === 'reading') change({ ...state, ...news })
    }
    try {
      const found = await opened.read(undefined, controller.signal, report)
      if (!isReading(controller)) return
      running = undefined
      version += 1
      change({ step: 'ready', ...found, builtAt, version, refresh: { step: 'idle' } })
    } catch (error) {
      if (isReading(controller)) end({ step: 'failed', error })
    }
  }

  async function refresh(): Promise<void> {
    if (state.step !== 'ready' || state.refresh.step === 'running' || worker === undefined) return
    const controller = new AbortController()
    running = controller
    const before = state
    const builtAt = Date.now()
    change({ ...before, refresh: { step: 'running' } })
    const settle = (next: Partial<IndexReady>): void => {
      if (!isReading(controller)) return
      running = undefined
      change({ ...before, ...next })
    }
    try {
      const found = await worker.read(changedSince(before.builtAt), controller.signal, () => undefined)
      version += 1
      settle({ ...found, builtAt, version })
    } catch (error) {
      const { aborted } = controller.signal
      settle({ refresh: aborted ? { step: 'idle' } : { step: 'failed', error } })
    }
  }

  function cancel(): void {
    if (state.step === 'reading') end({ step: 'cancelled' })
    // The worker has to hear of it first: it keeps the records it has.
    else running?.abort()
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    build,
    cancel,
    refresh,
    ask: (question, parameters, signal) =>
      worker === undefined || state.step !== 'ready'
        ? Promise.reject(new Error('The customers haven’t been read'))
        : worker.ask(question, parameters, signal),
    drop: () => end(NONE),
  }
}
