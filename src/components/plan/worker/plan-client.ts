import { MISSING_CODE } from '../../../api/missing-code-titles.ts'
import { MissingCode } from '../../../api/missing-code.ts'
import type { FieldEdit } from '../../../model/plan/field-edit.ts'
import type { KnownCustomer } from '../../../model/plan/match-customers.ts'
import type { Outcome, RowToSend } from '../../../model/plan/plan-row.ts'
import { fromWorkerSchema } from './worker-messages.ts'
import type {
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
  readonly table?: TableFacts | undefined
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

const startWorker = (): WorkerPort =>
  new Worker(new URL('plan.worker.ts', import.meta.url), { type: 'module' })

/** An import as the page sees it: what its worker has said so far. The table and the plan stay in the worker. */
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

  forgetCustomers(): void {
    this.#send({ kind: 'forget-customers' })
  }

  addCustomers(customers: readonly KnownCustomer[]): void {
    this.#send({ kind: 'customers', customers })
  }

  plan(served: unknown, settings: PlanSettings): void {
    this.#view = { outcome: null, from: 0 }
    this.#change({ step: 'planning', table: this.#state.table })
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
    this.#change({ step: this.#state.table ? 'read' : 'empty', table: this.#state.table })
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

  #askRows(): void {
    const { outcome, from } = this.#view
    this.#send({ kind: 'rows', outcome, from, to: from + PAGE_ROWS })
  }

  #send(message: ToPlanWorker): void {
    this.#worker.postMessage(message)
  }

  #fail(error: Error): void {
    this.#sending?.fail(error)
    this.#sending = undefined
    this.#change({ step: this.#state.table ? 'read' : 'empty', table: this.#state.table, error })
  }

  #change(state: PlanState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #hear(message: FromPlanWorker): void {
    switch (message.kind) {
      case 'table':
        // That of a bulk edit is made while it is planned.
        return this.#change({
          step: this.#state.step === 'planning' ? 'planning' : 'read',
          table: message.table,
        })
      case 'refused':
        return this.#change({ step: 'empty', refusal: message.reason })
      case 'progress':
        return this.#change({ ...this.#state, progress: { done: message.done, total: message.total } })
      case 'planned':
        this.#change({ ...this.#state, step: 'planned', plan: message.plan, progress: undefined })
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
