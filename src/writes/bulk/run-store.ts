import { openDatabase } from '../platform/database.ts'
import { readInPortions, writeInPortions } from '../platform/in-portions.ts'
import { readRow, readRun } from './run-format.ts'
import type { Run, StoredRow } from './run-format.ts'

/** Where runs are kept. Every method may reject: storage can be blocked, full or damaged. */
export interface RunStore {
  /** All runs that can be read, newest first. One of another format is left where it is. */
  runs(): Promise<Run[]>
  run(id: string): Promise<Run | undefined>
  /** The rows of a run, in their order. */
  rows(runId: string): Promise<StoredRow[]>
  /** All of it or nothing. */
  add(run: Run, rows: readonly StoredRow[]): Promise<void>
  updateRun(id: string, change: (run: Run) => Run): Promise<Run | undefined>
  /** Replaces rows that are there: those that were cleared meanwhile stay away. */
  saveRows(rows: readonly StoredRow[]): Promise<void>
  remove(id: string): Promise<void>
  clear(): Promise<void>
}

const rowsOf = (runId: string) => IDBKeyRange.bound([runId], [runId, []])

/** Runs in IndexedDB, row by row: saving one row doesn't write the others again. */
export const idbRunStore: RunStore = {
  async runs() {
    const all: unknown[] = await (await openDatabase()).getAll('runs')
    return all.flatMap((raw) => readRun(raw)).toSorted((a, b) => b.createdAt - a.createdAt)
  },
  async run(id) {
    return readRun(await (await openDatabase()).get('runs', id))[0]
  },
  async rows(runId) {
    const { store } = (await openDatabase()).transaction('runRows')
    const read = (from: number, to: number): Promise<unknown[]> =>
      store.getAll(IDBKeyRange.bound([runId, from], [runId, to], false, true))
    return readInPortions(read, readRow)
  },
  async add(run, rows) {
    const database = await openDatabase()
    const transaction = database.transaction(['runs', 'runRows'], 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('runRows')
    await Promise.all([
      transaction.objectStore('runs').add(run),
      writeInPortions(rows, (row) => store.add(row)),
      transaction.done,
    ])
  },
  async updateRun(id, change) {
    const transaction = (await openDatabase()).transaction('runs', 'readwrite')
    const [changed] = readRun(await transaction.store.get(id)).map((run) => change(run))
    if (changed !== undefined) await transaction.store.put(changed)
    await transaction.done
    return changed
  },
  async saveRows(rows) {
    const transaction = (await openDatabase()).transaction('runRows', 'readwrite', { durability: 'strict' })
    for (const row of rows) {
      const key = await transaction.store.getKey([row.runId, row.index])
      if (key !== undefined) await transaction.store.put(row)
    }
    await transaction.done
  },
  async remove(id) {
    const database = await openDatabase()
    const transaction = database.transaction(['runs', 'runRows'], 'readwrite')
    await Promise.all([
      transaction.objectStore('runs').delete(id),
      transaction.objectStore('runRows').delete(rowsOf(id)),
      transaction.done,
    ])
  },
  async clear() {
    const transaction = (await openDatabase()).transaction(['runs', 'runRows'], 'readwrite')
    await Promise.all([
      transaction.objectStore('runs').clear(),
      transaction.objectStore('runRows').clear(),
      transaction.done,
    ])
  },
}
