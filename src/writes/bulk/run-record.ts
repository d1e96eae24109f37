import type { Run, StoredRow } from './run-format.ts'
import type { RunStore } from './run-store.ts'

export interface RunProgress {
  readonly run: Run
  readonly rows: readonly StoredRow[]
}

/** A run and its rows as they are stored. Each change is stored before it is told. */
export class RunRecord {
  readonly #store: RunStore
  readonly #onChange: (progress: RunProgress) => void
  #run: Run
  #rows: readonly StoredRow[] = []

  constructor(store: RunStore, run: Run, onChange: (progress: RunProgress) => void) {
    this.#store = store
    this.#run = run
    this.#onChange = onChange
  }

  get run(): Run {
    return this.#run
  }

  get rows(): readonly StoredRow[] {
    return this.#rows
  }

  async load(): Promise<void> {
    this.#rows = await this.#store.rows(this.#run.id)
  }

  async save(rows: readonly StoredRow[]): Promise<void> {
    if (rows.length === 0) return
    const { id, requests } = this.#run
    await this.#store.saveRows(rows)
    await this.#store.updateRun(id, (run) => ({ ...run, requests }))
    const saved = new Map(rows.map((row) => [row.index, row]))
    this.#rows = this.#rows.map((row) => saved.get(row.index) ?? row)
    this.publish()
  }

  async set(change: Partial<Run>): Promise<void> {
    this.#run = { ...this.#run, ...change }
    const { id, requests } = this.#run
    await this.#store.updateRun(id, (run) => ({ ...run, ...change, requests }))
    this.publish()
  }

  /** What the device can't note can't be resumed; it is told all the same. */
  fail(): void {
    this.#run = { ...this.#run, state: 'paused', pause: 'storage' }
    this.publish()
  }

  /** Stored with the next change. */
  countRequest(): void {
    this.#run = { ...this.#run, requests: this.#run.requests + 1 }
  }

  publish(): void {
    this.#onChange({ run: this.#run, rows: this.#rows })
  }
}
