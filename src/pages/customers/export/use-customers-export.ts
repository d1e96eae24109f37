import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { customerQueries, listCustomers } from '../../../api/customer-queries.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { dataStatusQueries } from '../../../api/data-status.ts'
import { ApiError } from '../../../api/errors.ts'
import { loadCode } from '../../../api/missing-code.ts'
import { pageFacts } from '../../../api/paging.ts'
import type { ListSource } from '../../../api/read-all-customers.ts'
import { announce } from '../../../components/ui/announce.ts'
import { useCancellableTask } from '../../../components/ui/use-cancellable-task.ts'
import { customersRequest } from '../../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import type { ExportFormat } from './export-format.ts'
import { exportMessages } from './messages.ts'
import type { ExportProgress } from './messages.ts'

/** Rows of one request: few requests of the day's allowance, and a sign of life every second or so. */
const EXPORT_PAGE_SIZE = 1000
/** An upstream that always says there is more must not be read for ever. */
const MAX_PAGES = 1000

/** What reads the list, writes the file and saves it; needed only once somebody asks for one. */
const loadExport = loadCode(() =>
  Promise.all([
    import('../../../api/read-all-customers.ts'),
    import('./table-writer.ts'),
    import('../../../api/attachment-download.ts'),
    import('../../../lib/files/safe-file-name.ts'),
  ]),
)

/** Saves all customers that a list finds, not only those of its page, as a file. */
export function useCustomersExport(companyId: string, companyName: string, search: CustomersSearch) {
  const client = useQueryClient()
  const task = useCancellableTask<ExportProgress>({ step: 'reading', done: 0, total: undefined })
  const [format, setFormat] = useState<ExportFormat>('xlsx')

  function listSource(signal: AbortSignal): ListSource {
    return {
      async readPage(orderBy, page) {
        // Part of a list must not be saved as if it were all of it.
        if (page > MAX_PAGES)
          throw new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
        const filter = { ...customersRequest({ ...search, page, pageSize: EXPORT_PAGE_SIZE }), orderBy }
        // Through the client, so that it is tried again like every read; nothing of it is kept.
        const response = await client.fetchQuery({
          queryKey: [...customerQueries.ofCompany(companyId), 'export', filter],
          queryFn: () => listCustomers(companyId, filter, signal),
          gcTime: 0,
          staleTime: 0,
        })
        signal.throwIfAborted()
        const { total, hasNext } = pageFacts(response, { page, pageSize: EXPORT_PAGE_SIZE })
        return { records: response.results, total, hasNext }
      },
      async version() {
        const query = { ...dataStatusQueries.customers(companyId), staleTime: 0, retry: false }
        // Without it the export still notices customers that come twice or not at all.
        const status = await client.fetchQuery(query).catch(() => undefined)
        signal.throwIfAborted()
        return status?.lastSuccessfulSync ?? undefined
      },
    }
  }

  async function exportAll(
    chosen: ExportFormat,
    signal: AbortSignal,
    report: (progress: ExportProgress) => void,
  ): Promise<void> {
    const [{ readAllCustomers }, { startTableWriter }, { saveBlob }, { safeFileName }] = await loadExport()
    signal.throwIfAborted()
    const writer = startTableWriter()
    signal.addEventListener('abort', writer.end)
    let unreadable = 0
    const sink = {
      add(records: readonly CustomerRecord[]) {
        unreadable += records.filter(({ readable }) => !readable).length
        writer.add(records)
      },
      clear() {
        unreadable = 0
        writer.clear()
      },
    }
    try {
      const list = await readAllCustomers(listSource(signal), search.orderBy, sink, (done, total) =>
        report({ step: 'reading', done, total }),
      )
      const sortBy = list.orderBy === search.orderBy ? undefined : search.orderBy
      const file = await writer.write({ format: chosen, sortBy }, (done) =>
        report({ step: 'writing', done, total: list.count }),
      )
      const day = new Date().toISOString().slice(0, 10)
      const name = safeFileName(`Customers of ${companyName} ${day}.${chosen}`)
      saveBlob(file, name)
      announce(exportMessages.saved(list.count, name, unreadable))
    } finally {
      writer.end()
    }
  }

  function start(chosen: ExportFormat): void {
    setFormat(chosen)
    task.start((signal, report) => exportAll(chosen, signal, report))
  }

  function cancel(): void {
    task.cancel()
    announce('Export cancelled')
  }

  return { state: task.state, start, retry: () => start(format), cancel, dismiss: task.cancel }
}
