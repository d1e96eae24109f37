import { ApiError, hasStatus } from '../../api/errors.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { MISSING_CODE } from '../../api/missing-code-titles.ts'
import { MissingCode } from '../../api/missing-code.ts'
import type { IndexRequests } from './index-requests.ts'
import type { IndexReady } from './index-state.ts'
import type { AnswerTo, ParametersOf, QuestionName } from './questions/index-questions.ts'
import { fromWorkerSchema } from './worker-messages.ts'
import type { FromWorker, PageWanted, ToWorker } from './worker-messages.ts'

/** The side of a worker that the page uses. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

type Found = Pick<IndexReady, 'count' | 'unreadable' | 'total'>
type Report = (news: { done?: number; total?: number | undefined; requests?: number }) => void

interface Reading {
  signal: AbortSignal
  report: Report
  requests: number
  /** Why a request failed, as the page knows it. */
  error?: unknown
  resolve: (found: Found) => void
  reject: (error: unknown) => void
}

interface Question {
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}

export interface IndexWorker {
  /** Reads all customers, or those that changed since a date. Throws ApiError, IncompleteList, MissingCode, AbortError. */
  read: (since: string | undefined, signal: AbortSignal, report: Report) => Promise<Found>
  ask: <Name extends QuestionName>(
    question: Name,
    parameters: ParametersOf<Name>,
    signal?: AbortSignal,
  ) => Promise<AnswerTo<Name>>
  end: () => void
}

const ENDED = new DOMException('The index was given up', 'AbortError')

function notReadError(why: Extract<FromWorker, { kind: 'not-read' }>['why'], known: unknown): unknown {
  switch (why?.kind) {
    case undefined:
      return known
    case 'malformed':
      return new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
    case 'incomplete':
      return new IncompleteList(why.reason)
    case 'error':
      return new Error(why.message)
  }
}

/** The page's side of the worker: sends the requests it wants and hands over the responses, unparsed. */
export function openIndexWorker(worker: WorkerPort, requests: IndexRequests): IndexWorker {
  let reading: Reading | undefined
  let calls = 0
  let hasSpoken = false
  const questions = new Map<number, Question>()

  const send = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer)

  async function sendPage(call: number, wanted: PageWanted): Promise<void> {
    const current = reading
    try {
      if (current === undefined) throw ENDED
      const { signal } = current
      signal.throwIfAborted()
      const bytes = await requests.page(wanted, signal, () => {
        current.requests += 1
        current.report({ requests: current.requests })
      })
      signal.throwIfAborted()
      send({ kind: 'page', call, bytes }, [bytes])
    } catch (error) {
      if (current) current.error = error
      const isRefused = hasStatus(error, 400)
      send({ kind: 'no-page', call, status: isRefused ? 400 : undefined })
    }
  }

  function settleReading(settle: (current: Reading) => void): void {
    const current = reading
    reading = undefined
    if (current) settle(current)
  }

  function settleQuestion(call: number, settle: (question: Question) => void): void {
    const question = questions.get(call)
    questions.delete(call)
    if (question) settle(question)
  }

  function failAll(error: unknown): void {
    settleReading(({ reject }) => reject(error))
    for (const [call] of questions) settleQuestion(call, ({ reject }) => reject(error))
  }

  function receive(message: FromWorker): void {
    switch (message.kind) {
      case 'want-page':
        return void sendPage(message.call, message.wanted)
      case 'want-version':
        return send({ kind: 'version', call: message.call, version: requests.version() })
      case 'progress':
        return reading?.report({ done: message.done, total: message.total })
      case 'read':
        return settleReading(({ resolve }) =>
          resolve({ count: message.count, unreadable: message.unreadable, total: message.total }),
        )
      case 'not-read':
        return settleReading(({ reject, error }) => reject(notReadError(message.why, error)))
      case 'answer':
        return settleQuestion(message.call, ({ resolve }) => resolve(message.answer))
      case 'no-answer':
        return settleQuestion(message.call, ({ reject }) =>
          reject(
            message.isMissingCode ? new MissingCode(MISSING_CODE['not-reached']) : new Error(message.message),
          ),
        )
    }
  }

  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hasSpoken = true
    const message = fromWorkerSchema.safeParse(data)
    if (message.success) receive(message.data)
    else failAll(message.error)
  })
  // A worker that never spoke is one whose code could not be loaded.
  worker.addEventListener('error', ({ message }: ErrorEvent) =>
    failAll(hasSpoken ? new Error(message) : new MissingCode(MISSING_CODE['not-reached'])),
  )

  return {
    read: (since, signal, report) =>
      new Promise((resolve, reject) => {
        reading = { signal, report, requests: 0, resolve, reject }
        send(since === undefined ? { kind: 'read' } : { kind: 'update', since })
      }),
    ask: <Name extends QuestionName>(question: Name, parameters: ParametersOf<Name>, signal?: AbortSignal) =>
      new Promise<AnswerTo<Name>>((resolve, reject) => {
        signal?.throwIfAborted()
        const call = (calls += 1)
        // The worker has the code of this very build, which answers as the map of questions says; hence the cast.
        questions.set(call, { resolve: (answer) => resolve(answer as AnswerTo<Name>), reject })
        signal?.addEventListener('abort', () =>
          settleQuestion(call, (asked) => {
            send({ kind: 'forget', call })
            asked.reject(signal.reason)
          }),
        )
        send({ kind: 'ask', call, question, parameters })
      }),
    end() {
      worker.terminate()
      failAll(ENDED)
    },
  }
}
