import type { CustomerRecord } from '../../api/customers.ts'
import { ApiError } from '../../api/errors.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { MalformedPage, mergeRecords, readRecords, readTotal } from './index-reader.ts'
import type { PageSource } from './index-reader.ts'
import { loadQuestion } from './questions/load-question.ts'
import { toWorkerSchema } from './worker-messages.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

type Posted = Extract<FromWorker, { kind: 'not-read' }>

/** A request of the page's that failed; the page knows how. */
class RequestFailed extends Error {}

interface Waiting {
  resolve: (response: { bytes?: ArrayBuffer; version?: string | undefined }) => void
  reject: (error: Error) => void
}

/** A refused order has its own treatment, which goes by the status. */
const failureOf = (status: number | undefined): Error =>
  status === undefined
    ? new RequestFailed()
    : new ApiError({ kind: 'http', status, request: 'GET customers', at: Date.now() })

function whyNotRead(error: unknown): Posted['why'] {
  if (error instanceof RequestFailed || error instanceof ApiError) return undefined
  if (error instanceof IncompleteList) return { kind: 'incomplete', reason: error.reason }
  if (error instanceof MalformedPage) return { kind: 'malformed' }
  return { kind: 'error', message: String(error) }
}

/** The worker's side: has the page request what it reads, keeps the records, answers questions about them. */
export function createMessageHandler(post: (message: FromWorker) => void): (data: unknown) => void {
  let records: readonly CustomerRecord[] = []
  let calls = 0
  const waiting = new Map<number, Waiting>()
  /** Questions that somebody still wants an answer to. */
  const asked = new Set<number>()

  function call(message: (number: number) => FromWorker): Promise<Parameters<Waiting['resolve']>[0]> {
    const number = (calls += 1)
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      post(message(number))
    })
  }

  const source: PageSource = {
    async requestPage(wanted) {
      const { bytes } = await call((number) => ({ kind: 'want-page', call: number, wanted }))
      return bytes ?? new ArrayBuffer()
    },
    version: async () => (await call((number) => ({ kind: 'want-version', call: number }))).version,
  }

  async function read(since: string | undefined): Promise<void> {
    try {
      let total: number | undefined
      const found = await readRecords(
        source,
        (done, said) => {
          total = said
          post({ kind: 'progress', done, total })
        },
        since,
      )
      records = since === undefined ? found : mergeRecords(records, found)
      if (since !== undefined) total = await readTotal(source)
      const unreadable = records.filter(({ readable }) => !readable).length
      post({ kind: 'read', count: records.length, unreadable, total })
    } catch (error) {
      post({ kind: 'not-read', why: whyNotRead(error) })
    }
  }

  async function answer({ call: number, question, parameters }: Extract<ToWorker, { kind: 'ask' }>) {
    let isMissingCode = true
    try {
      const answering = await loadQuestion(question)
      isMissingCode = false
      // Meanwhile the next key may have been pressed.
      if (!asked.has(number)) return
      const found = await answering(records, parameters)
      if (asked.has(number)) post({ kind: 'answer', call: number, answer: found })
    } catch (error) {
      post({ kind: 'no-answer', call: number, message: String(error), isMissingCode })
    } finally {
      asked.delete(number)
    }
  }

  function settle(number: number, settleIt: (one: Waiting) => void): void {
    const one = waiting.get(number)
    waiting.delete(number)
    if (one) settleIt(one)
  }

  return (data) => {
    const message = toWorkerSchema.parse(data)
    switch (message.kind) {
      case 'read':
        return void read(undefined)
      case 'update':
        return void read(message.since)
      case 'page':
        return settle(message.call, ({ resolve }) => resolve({ bytes: message.bytes }))
      case 'no-page':
        return settle(message.call, ({ reject }) => reject(failureOf(message.status)))
      case 'version':
        return settle(message.call, ({ resolve }) => resolve({ version: message.version }))
      case 'ask':
        asked.add(message.call)
        // In a turn of its own, so that a question which has become pointless is never looked into.
        return void setTimeout(() => void answer(message))
      case 'forget':
        return void asked.delete(message.call)
    }
  }
}
