import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PreviewTimeout } from '../run-in-worker.ts'
import type { PageSize } from './page-sizes.ts'
import type { PdfLosses } from './pdf-losses.ts'

/** A document that needs longer to open, or for one page, keeps its worker busy for nothing that is read. */
export const LONGEST_WORK_MS = 30_000
/** A document with more pages like that isn't worth another worker. */
const MOST_RESTARTS = 5
/** What was broken off may keep the worker busy for as long as this, or for ever. */
const SETTLING_MS = 1000

/** What is read first when the worker is free again. */
const URGENCIES = ['sight', 'find', 'thumbnail', 'rest'] as const
type Urgency = (typeof URGENCIES)[number]

/** A document, and the worker that has it. */
export interface OpenDocument {
  document: PDFDocumentProxy
  /** Ends a worker that hears nothing. */
  kill: () => void
}

interface Task {
  /** From 1; undefined for what isn't on a page. */
  page?: number
  urgency: Urgency
  signal: AbortSignal
}

type Work<Result> = (document: PDFDocumentProxy, signal: AbortSignal) => Promise<Result>

interface Job extends Task {
  /** Resolves with what hands the result over. */
  work: Work<() => void>
  reject: (error: unknown) => void
  isRepeated: boolean
}

interface LivePdfParts {
  opened: OpenDocument
  /** Opens the same document again, in another worker. */
  reopen: () => Promise<OpenDocument>
  count: number
  firstSize: PageSize
  losses: PdfLosses
}

/**
 * A document whose pages are read one after the other, so that it is known which one keeps the worker busy. Such a page
 * is given up and the document opened again, without anybody else noticing.
 */
export class LivePdf {
  readonly count: number
  /** Of page 1. */
  readonly firstSize: PageSize
  readonly losses: PdfLosses
  readonly #reopen: () => Promise<OpenDocument>
  #opened: Promise<OpenDocument>
  readonly #waiting: Job[] = []
  #running: Job | undefined
  #restarts = 0
  /** Pages whose reading was broken off, and may go on in the worker. */
  readonly #brokenOff = new Set<number | undefined>()
  #brokenOffAt = 0

  constructor({ opened, reopen, count, firstSize, losses }: LivePdfParts) {
    this.#opened = Promise.resolve(opened)
    this.#reopen = reopen
    this.count = count
    this.firstSize = firstSize
    this.losses = losses
  }

  /** The page that is being read. */
  get page(): number | undefined {
    return this.#running?.page
  }

  /** Does something with the document when it is its turn. Rejects with `PreviewTimeout` when that takes too long. */
  read<Result>(task: Task, work: Work<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      task.signal.throwIfAborted()
      const handOver: Work<() => void> = async (document, signal) => {
        const result = await work(document, signal)
        return () => resolve(result)
      }
      const job: Job = { ...task, work: handOver, reject, isRepeated: false }
      task.signal.addEventListener('abort', () => reject(task.signal.reason), { once: true })
      this.#waiting.push(job)
      if (this.#running === undefined) void this.#run()
    })
  }

  async #run(): Promise<void> {
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      this.#running = job
      await this.#do(job).catch(job.reject)
      this.#running = undefined
    }
  }

  #next(): Job | undefined {
    for (const urgency of URGENCIES) {
      const index = this.#waiting.findIndex((job) => job.urgency === urgency)
      const [job] = index === -1 ? [] : this.#waiting.splice(index, 1)
      if (job?.signal.aborted) return this.#next()
      if (job !== undefined) return job
    }
    return undefined
  }

  #isGivenUp({ page }: Job): boolean {
    const slow = this.losses.getFound().get('slow') ?? []
    return this.#restarts > MOST_RESTARTS || (page !== undefined && slow.includes(page))
  }

  async #do(job: Job): Promise<void> {
    if (this.#isGivenUp(job)) {
      if (job.urgency === 'sight' && job.page !== undefined) this.losses.add('slow', job.page)
      return job.reject(new PreviewTimeout())
    }
    const { document } = await this.#opened
    if (job.signal.aborted) return
    const startedAt = performance.now()
    const [givenUp, over] = [new AbortController(), new AbortController()]
    const outcome = await Promise.race([
      job.work(document, AbortSignal.any([job.signal, givenUp.signal])),
      whenAborted(job.signal, over.signal),
      whenTooLong(over.signal),
    ]).finally(() => over.abort())
    if (typeof outcome === 'function') {
      if (startedAt > this.#brokenOffAt + SETTLING_MS) this.#brokenOff.clear()
      return outcome()
    }
    if (outcome === 'too long') {
      givenUp.abort(new PreviewTimeout())
      return this.#restart(job)
    }
    this.#brokenOff.add(job.page)
    this.#brokenOffAt = performance.now()
  }

  async #restart(job: Job): Promise<void> {
    const { kill } = await this.#opened
    kill()
    // What was broken off before may be what keeps the worker busy: with a new one, that is known.
    const isBlamed = job.isRepeated || [...this.#brokenOff].every((page) => page === job.page)
    this.#brokenOff.clear()
    this.#restarts += 1
    if (isBlamed) {
      this.losses.add(job.page === undefined ? 'content' : 'slow', job.page)
      job.reject(new PreviewTimeout())
    } else this.#waiting.unshift({ ...job, isRepeated: true })
    this.#opened = this.#reopen()
    // Whoever reads next is told.
    this.#opened.catch(() => undefined)
  }
}

const whenAborted = (signal: AbortSignal, over: AbortSignal): Promise<'aborted'> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('aborted'), { signal: over }))

/** Browsers paint nothing in a window that can't be seen: time counts from when it can be. */
function whenTooLong(over: AbortSignal): Promise<'too long'> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => (document.hidden ? start() : resolve('too long')), LONGEST_WORK_MS)
    }
    document.addEventListener('visibilitychange', start, { signal: over })
    over.addEventListener('abort', () => clearTimeout(timer))
    start()
  })
}
