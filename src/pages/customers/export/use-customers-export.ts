import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerRecord } from '../../../api/customers.ts'
import { loadCode } from '../../../api/missing-code.ts'
import { announce } from '../../../components/ui/announce.ts'
import { useCancellableTask } from '../../../components/ui/use-cancellable-task.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import type { ExportFormat } from './export-format.ts'
import { exportMessages } from './messages.ts'
import type { ExportProgress } from './messages.ts'

/** What reads the list, writes the file and saves it; needed only once somebody asks for one. */
const loadExport = loadCode(() =>
  Promise.all([
    import('../../../api/read-all-customers.ts'),
    import('./list-source.ts'),
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

  async function exportAll(
    chosen: ExportFormat,
    signal: AbortSignal,
    report: (progress: ExportProgress) => void,
  ): Promise<void> {
    const [{ readAllCustomers }, { listSource }, { startTableWriter }, { saveBlob }, { safeFileName }] =
      await loadExport()
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
      const list = await readAllCustomers(
        listSource({ client, companyId, search, signal }),
        search.orderBy,
        sink,
        (done, total) => report({ step: 'reading', done, total }),
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
