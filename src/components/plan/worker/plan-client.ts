import { MISSING_CODE } from '../../../api/missing-code-titles.ts'
import { MissingCode } from '../../../api/missing-code.ts'
import type { FieldEdit } from '../../../model/plan/field-edit.ts'
import type { KnownCustomer } from '../../../model/plan/match-customers.ts'
import type { Outcome, RowToSend } from '../../../model/plan/planned-row.ts'
import { fromWorkerSchema } from './worker-messages.ts'
import type {
  Book,
  BulkSettings,
  FromPlanWorker,
  PlanCounts,
  PlanSettings,
  Refusal,
  ShownRow,
  TableFacts,
  ToPlanWorker,
} from './worker-messages.ts'

/** The side of a worker that the page uses. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

export interface PlanState {
  readonly step: 'empty' | 'reading' | 'read' | 'planning' | 'planned'
  /** Why a file was refused. */
  readonly refusal?: Refusal | undefined
  readonly error?: Error | undefined
  /** Undefined while another sheet is read, and for one without a table. */
  readonly table?: TableFacts | undefined
  /** Of a workbook with several sheets. */
  readonly book?: Book | undefined
  readonly progress?: { readonly done: number; readonly total: number } | undefined
  readonly plan?: PlanCounts | undefined
  /** The part of the plan on the screen. */
  readonly shown?: {
    readonly outcome: Outcome | null
    readonly from: number
    readonly rows: readonly ShownRow[]
  }
}

/** Rows of the plan on a page. */
export const PAGE_ROWS = 50

/** Of a sheet in whose place another one has been chosen meanwhile. */
const isOlder = (heard: Book | undefined, current: Book | undefined): boolean =>
  current !== undefined && heard?.sheet !== current.sheet

const startWorker = (): WorkerPort =>
  new Worker(new URL('plan.worker.ts', import.meta.url), { type: 'module' })

/** A plan as the page sees it: what its worker has said so far. The table and the plan stay in the worker. */
export class PlanClient {
  readonly #worker: WorkerPort
  readonly #listeners = new Set<() => void>()
  #state: PlanState = { step: 'empty' }
  #view: { outcome: Outcome | null; from: number } = { outcome: null, from: 0 }
  #sending: { rows: RowToSend[]; done: (rows: RowToSend[]) => void; fail: (error: Error) => void } | undefined

  constructor(worker = startWorker()) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = fromWorkerSchema.safeParse(data)
      if (message.success) this.#hear(message.data)
      else this.#fail(new Error(message.error.message))
    })
    worker.addEventListener('error', () => this.#fail(new MissingCode(MISSING_CODE['not-reached'])))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly getState = (): PlanState => this.#state

  readFile(file: File): void {
    this.#change({ step: 'reading' })
    this.#send({ kind: 'file', file, name: file.name })
  }

  readText(text: string): void {
    this.#change({ step: 'reading' })
    this.#send({ kind: 'paste', text })
  }

  /** Another sheet of the workbook. */
  chooseSheet(place: number): void {
    const { book } = this.#state
    if (book === undefined) return
    this.#change({ step: 'read', book: { ...book, sheet: place } })
    this.#send({ kind: 'sheet', place })
  }

  forgetCustomers(): void {
    this.#send({ kind: 'forget-customers' })
  }

  addCustomers(customers: readonly KnownCustomer[]): void {
    this.#send({ kind: 'customers', customers })
  }

  plan(served: unknown, settings: PlanSettings): void {
    this.#view = { outcome: null, from: 0 }
    this.#change({ step: 'planning', ...this.#source })
    this.#send({ kind: 'plan', served, settings })
  }

  /** The same edits of these customers, of those that were added. */
  planBulk(
    served: unknown,
    settings: BulkSettings,
    ids: readonly string[],
    edits: readonly FieldEdit[],
  ): void {
    this.#view = { outcome: null, from: 0 }
    this.#change({ step: 'planning' })
    this.#send({ kind: 'bulk', served, settings, ids: [...ids], edits: [...edits] })
  }

  /** Back to the choice of columns or fields. */
  backToTable(): void {
    this.#change({ step: this.#state.table ? 'read' : 'empty', ...this.#source })
  }

  correct(number: number, column: number, text: string): void {
    this.#send({ kind: 'correct', number, column, text })
  }

  show(outcome: Outcome | null, from: number): void {
    this.#view = { outcome, from }
    this.#askRows()
  }

  /** What the plan sends, in its order. */
  changes(): Promise<readonly RowToSend[]> {
    return new Promise((done, fail) => {
      this.#sending = { rows: [], done, fail }
      this.#send({ kind: 'send' })
    })
  }

  end(): void {
    this.#worker.terminate()
  }

  /** What is read, whatever is done with it. */
  get #source(): Pick<PlanState, 'table' | 'book'> {
    const { table, book } = this.#state
    return { table, book }
  }

  #askRows(): void {
    const { outcome, from } = this.#view
    this.#send({ kind: 'rows', outcome, from, to: from + PAGE_ROWS })
  }

  /** The last row of a page may have been corrected. */
  #stayWithin({ counts }: PlanCounts): void {
    const { outcome, from } = this.#view
    const total = outcome === null ? (this.#state.table?.rowCount ?? 0) : counts[outcome]
    const last = Math.max(0, Math.ceil(total / PAGE_ROWS) - 1) * PAGE_ROWS
    this.#view = { outcome, from: Math.min(from, last) }
  }

  #send(message: ToPlanWorker): void {
    this.#worker.postMessage(message)
  }

  #fail(error: Error): void {
    this.#sending?.fail(error)
    this.#sending = undefined
    this.#change({ step: this.#state.table ? 'read' : 'empty', ...this.#source, error })
  }

  #change(state: PlanState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #hear(message: FromPlanWorker): void {
    switch (message.kind) {
      case 'table':
        if (isOlder(message.book, this.#state.book)) return
        // That of a bulk edit is made while it is planned.
        return this.#change({
          step: this.#state.step === 'planning' ? 'planning' : 'read',
          table: message.table,
          book: message.book,
        })
      case 'refused': {
        const { reason, book } = message
        if (isOlder(book, this.#state.book)) return
        return this.#change({ step: book ? 'read' : 'empty', refusal: reason, book })
      }
      case 'progress':
        return this.#change({ ...this.#state, progress: { done: message.done, total: message.total } })
      case 'planned':
        this.#change({ ...this.#state, step: 'planned', plan: message.plan, progress: undefined })
        this.#stayWithin(message.plan)
        return this.#askRows()
      case 'rows':
        if (message.outcome !== this.#view.outcome || message.from !== this.#view.from) return
        return this.#change({ ...this.#state, shown: message })
      case 'to-send':
        this.#sending?.rows.push(...message.rows)
        return
      case 'all-sent': {
        const sending = this.#sending
        this.#sending = undefined
        return sending?.done(sending.rows)
      }
      case 'failed':
        return this.#fail(new Error(message.message))
    }
  }
}
