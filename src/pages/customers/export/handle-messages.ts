import { TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import type { CustomersFile } from './customers-file.ts'
import { createCustomersJson } from './customers-json.ts'
import { createCustomersTable } from './customers-table.ts'
import type { ExportChoice } from './export-format.ts'
import { toWorkerSchema } from './worker-messages.ts'
import type { FromWorker } from './worker-messages.ts'

/** Reporting every row would keep the page busier than showing it. */
const REPORT_EVERY_ROWS = 2000

const newFile = ({ format, columns }: ExportChoice): CustomersFile =>
  format === 'json' ? createCustomersJson(columns) : createCustomersTable(format, columns)

/** The worker's side: collects rows and makes the file. */
export function createMessageHandler(post: (message: FromWorker) => void): (message: unknown) => void {
  let file: CustomersFile | undefined
  let reported = 0

  function handle(data: unknown): void {
    const message = toWorkerSchema.parse(data)
    switch (message.kind) {
      case 'begin':
        file = newFile(message)
        return
      case 'add':
        return file?.add(message.records)
      case 'write': {
        if (file === undefined) throw new Error('nothing was begun')
        if (message.sortBy !== undefined) file.sort(message.sortBy)
        const written = file.write((done) => {
          if (done < reported + REPORT_EVERY_ROWS) return
          reported = done
          post({ kind: 'progress', done })
        })
        return post({ kind: 'done', file: written })
      }
    }
  }

  return (data) => {
    try {
      handle(data)
    } catch (error) {
      if (error instanceof TooLargeForExcel)
        post({ kind: 'too-large', limit: error.limit, found: error.found })
      else post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}
