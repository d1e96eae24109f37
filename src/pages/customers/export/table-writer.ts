import { MissingCode } from '../../../api/missing-code.ts'
import { MISSING_CODE } from '../../../api/missing-code-titles.ts'
import type { RecordSink } from '../../../api/read-all-customers.ts'
import { TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import type { ExportChoice } from './export-format.ts'
import { fromWorkerSchema } from './worker-messages.ts'
import type { ToWorker } from './worker-messages.ts'

export interface TableWriter extends RecordSink {
  /** Makes the file of what was added, in the order it was added in unless `sortBy` names a member. */
  write: (options: { sortBy: string | undefined }, onRows: (done: number) => void) => Promise<Blob>
  /** Ends the worker, whatever it does. */
  end: () => void
}

/** The side of a worker that the page uses. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

const startWorker = (): WorkerPort =>
  new Worker(new URL('export.worker.ts', import.meta.url), { type: 'module' })

/** Makes a file in a worker, so that the page stays responsive. */
export function startTableWriter(choice: ExportChoice, worker = startWorker()): TableWriter {
  const send = (message: ToWorker): void => worker.postMessage(message)
  let onRows: ((done: number) => void) | undefined
  let cancel: (() => void) | undefined
  const file = new Promise<Blob>((resolve, reject) => {
    cancel = () => reject(new DOMException('The export was cancelled', 'AbortError'))
    function receive(data: unknown): void {
      const message = fromWorkerSchema.parse(data)
      switch (message.kind) {
        case 'progress':
          return onRows?.(message.done)
        case 'done':
          return resolve(message.file)
        case 'too-large':
          return reject(new TooLargeForExcel(message.limit, message.found))
        case 'failed':
          return reject(new Error(message.message))
      }
    }
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      try {
        receive(data)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    // The handler catches what goes wrong inside, so this is a worker whose code could not be loaded.
    worker.addEventListener('error', () => reject(new MissingCode(MISSING_CODE['not-reached'])))
  })
  // Heard of when the file is asked for; until then a failure has nobody to tell.
  file.catch(() => undefined)
  return {
    add: (records) =>
      send({
        kind: 'add',
        records: records.map((record) => (record.readable ? record.customer : record.raw)),
      }),
    clear: () =>
      send({ kind: 'begin', format: choice.format, columns: choice.columns && [...choice.columns] }),
    write({ sortBy }, listener) {
      onRows = listener
      send({ kind: 'write', sortBy })
      return file
    },
    end() {
      worker.terminate()
      cancel?.()
    },
  }
}
