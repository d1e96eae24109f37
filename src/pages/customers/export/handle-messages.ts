import { TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { createCustomersTable } from './customers-table.ts'
import { toWorkerSchema } from './worker-messages.ts'
import type { FromWorker } from './worker-messages.ts'

/** Reporting every row would keep the page busier than showing it. */
const REPORT_EVERY_ROWS = 2000

/** The worker's side: collects rows and makes the file. */
export function createMessageHandler(post: (message: FromWorker) => void): (message: unknown) => void {
  const table = createCustomersTable()
  let reported = 0

  function handle(data: unknown): void {
    const message = toWorkerSchema.parse(data)
    switch (message.kind) {
      case 'add':
        return table.add(message.records)
      case 'clear':
        return table.clear()
      case 'write': {
        if (message.sortBy !== undefined) table.sort(message.sortBy)
        const file = table.write(message.format, (done) => {
          if (done < reported + REPORT_EVERY_ROWS) return
          reported = done
          post({ kind: 'progress', done })
        })
        return post({ kind: 'done', file })
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
