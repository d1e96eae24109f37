import { useQueryClient } from '@tanstack/react-query'
import { customerQueries, listCustomers } from '../../api/customers.ts'
import { ApiError } from '../../api/errors.ts'
import { loadCode } from '../../api/missing-code.ts'
import { pageFacts } from '../../api/paging.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { customersRequest } from '../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { exportMessages } from './customers-messages.ts'

/** Rows of one request: few requests of the day's allowance, and a sign of life every second or so. */
const EXPORT_PAGE_SIZE = 1000
/** An upstream that always says there is more must not be read for ever. */
const MAX_PAGES = 1000

/** What makes and saves the file; needed only once somebody asks for one. */
const loadWriter = loadCode(() =>
  Promise.all([
    import('./customers-csv.ts'),
    import('../../api/attachment-download.ts'),
    import('../../lib/files/safe-file-name.ts'),
  ]),
)

export interface ExportProgress {
  done: number
  total: number | undefined
}

/** Saves all customers that a list finds, not only those of its page, as a CSV file. */
export function useCustomersExport(companyId: string, companyName: string, search: CustomersSearch) {
  const client = useQueryClient()
  const task = useCancellableTask<ExportProgress>({ done: 0, total: undefined })

  function readPage(page: number, signal: AbortSignal) {
    const filter = customersRequest({ ...search, page, pageSize: EXPORT_PAGE_SIZE })
    // Through the client, so that it is tried again like every read; nothing of it is kept.
    return client.fetchQuery({
      queryKey: [...customerQueries.ofCompany(companyId), 'export', filter],
      queryFn: () => listCustomers(companyId, filter, signal),
      gcTime: 0,
      staleTime: 0,
    })
  }

  async function exportAll(signal: AbortSignal, report: (progress: ExportProgress) => void): Promise<void> {
    const [{ csvHead, csvLines }, { saveBlob }, { safeFileName }] = await loadWriter()
    const parts = [csvHead()]
    let done = 0
    let hasMore = true
    for (let page = 1; hasMore && page <= MAX_PAGES; page += 1) {
      const response = await readPage(page, signal)
      const { total, hasNext } = pageFacts(response, { page, pageSize: EXPORT_PAGE_SIZE })
      if (response.results.length > 0) parts.push(csvLines(response.results))
      done += response.results.length
      hasMore = hasNext && response.results.length > 0
      if (signal.aborted) return
      report({ done, total })
    }
    // Part of a list must not be saved as if it were all of it.
    if (hasMore) throw new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
    const name = safeFileName(`Customers of ${companyName} ${new Date().toISOString().slice(0, 10)}.csv`)
    saveBlob(new Blob(parts, { type: 'text/csv;charset=utf-8' }), name)
    announce(exportMessages.saved(done, name))
  }

  const start = () => task.start(exportAll)

  function cancel(): void {
    task.cancel()
    announce('Export cancelled')
  }

  return { state: task.state, start, cancel, dismiss: task.cancel }
}
