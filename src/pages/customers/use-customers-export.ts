import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { customerQueries, listCustomers } from '../../api/customers.ts'
import type { Customers } from '../../api/customers.ts'
import { ApiError } from '../../api/errors.ts'
import { loadCode } from '../../api/missing-code.ts'
import { pageFacts } from '../../api/paging.ts'
import { announce } from '../../components/ui/announce.ts'
import { customersRequest } from '../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'

/** Rows of one request: few requests of the day's allowance, and a sign of life every second or so. */
const EXPORT_PAGE_SIZE = 1000
/** An upstream that always says there is more must not be asked for ever. */
const MOST_PAGES = 1000

/** What makes and saves the file; needed only once somebody asks for one. */
const loadWriter = loadCode(() =>
  Promise.all([
    import('./customers-csv.ts'),
    import('../../api/attachment-download.ts'),
    import('../../lib/files/safe-file-name.ts'),
  ]),
)

export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; done: number; total: number | undefined }
  | { step: 'failed'; error: unknown }

/** Saves all customers that a list finds, not only those of its page, as a CSV file. */
export function useCustomersExport(companyId: string, companyName: string, search: CustomersSearch) {
  const client = useQueryClient()
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function readPage(page: number, signal: AbortSignal): Promise<Customers> {
    const filter = customersRequest({ ...search, page, pageSize: EXPORT_PAGE_SIZE })
    // Through the client, so that it is tried again like every read; nothing of it is kept.
    return client.fetchQuery({
      queryKey: [...customerQueries.ofCompany(companyId), 'export', filter],
      queryFn: () => listCustomers(companyId, filter, signal),
      gcTime: 0,
      staleTime: 0,
    })
  }

  async function start(): Promise<void> {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ step: 'running', done: 0, total: undefined })
    try {
      const [{ csvHead, csvLines }, { saveBlob }, { safeFileName }] = await loadWriter()
      const parts = [csvHead()]
      let done = 0
      let more = true
      for (let page = 1; more && page <= MOST_PAGES; page += 1) {
        const answer = await readPage(page, controller.signal)
        const { total, hasNext } = pageFacts(answer, { page, pageSize: EXPORT_PAGE_SIZE })
        if (answer.results.length > 0) parts.push(csvLines(answer.results))
        done += answer.results.length
        more = hasNext && answer.results.length > 0
        if (controller.signal.aborted) return
        setState({ step: 'running', done, total })
      }
      // Part of a list must not be saved as if it were all of it.
      if (more) throw new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
      const name = safeFileName(`Customers of ${companyName} ${new Date().toISOString().slice(0, 10)}.csv`)
      saveBlob(new Blob(parts, { type: 'text/csv;charset=utf-8' }), name)
      setState({ step: 'idle' })
      announce(`Saved ${done} ${done === 1 ? 'customer' : 'customers'} as ${name}`)
    } catch (error) {
      if (!controller.signal.aborted) setState({ step: 'failed', error })
    }
  }

  function cancel(): void {
    running.current?.abort()
    setState({ step: 'idle' })
    announce('Export cancelled')
  }

  return { state, start: () => void start(), cancel, dismiss: () => setState({ step: 'idle' }) }
}
