import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { loadCode } from '../../../api/missing-code.ts'
import { announce } from '../../../components/ui/announce.ts'
import { useCancellableTask } from '../../../components/ui/use-cancellable-task.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import type { ExportChoice } from './export-format.ts'
import { exportMessages } from './messages.ts'
import type { ExportProgress } from './messages.ts'
import { IncompleteList } from '../../../api/incomplete-list.ts'

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

/** Some of the customers that a list finds, and how many they are. */
export interface Chosen {
  readonly count: number
  readonly has: (id: string) => boolean
}

interface ExportOptions {
  companyId: string
  companyName: string
  /** The list whose customers are meant. */
  search: CustomersSearch
  /** Only these of them; all where undefined. */
  only?: Chosen | undefined
}

/** Saves the customers that a list finds, not only those of its page, as a file. */
export function useCustomersExport({ companyId, companyName, search, only }: ExportOptions) {
  const client = useQueryClient()
  const task = useCancellableTask<ExportProgress>({ step: 'reading', done: 0, total: undefined })
  const [choice, setChoice] = useState<ExportChoice>({ format: 'xlsx' })

  async function exportAll(
    chosen: ExportChoice,
    signal: AbortSignal,
    report: (progress: ExportProgress) => void,
  ): Promise<void> {
    const [{ readAllCustomers }, { listSource }, { startTableWriter }, { saveBlob }, { safeFileName }] =
      await loadExport()
    signal.throwIfAborted()
    const writer = startTableWriter(chosen)
    signal.addEventListener('abort', writer.end)
    let saved = 0
    let unreadable = 0
    const sink = {
      add(records: readonly CustomerRecord[]) {
        const meant = only ? records.filter((record) => only.has(recordId(record) ?? '')) : records
        saved += meant.length
        unreadable += meant.filter(({ readable }) => !readable).length
        writer.add(meant)
      },
      clear() {
        saved = 0
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
      if (only && saved < only.count)
        throw new IncompleteList({ kind: 'missing', missing: only.count - saved, total: only.count })
      // Others than those that were counted.
      if (only && saved > only.count) throw new IncompleteList({ kind: 'changed' })
      const sortBy = list.orderBy === search.orderBy ? undefined : search.orderBy
      const file = await writer.write({ sortBy }, (done) => report({ step: 'writing', done, total: saved }))
      const day = new Date().toISOString().slice(0, 10)
      const name = safeFileName(`Customers of ${companyName} ${day}.${chosen.format}`)
      saveBlob(file, name)
      announce(exportMessages.saved(saved, name, unreadable))
    } finally {
      writer.end()
    }
  }

  function start(chosen: ExportChoice): void {
    setChoice(chosen)
    task.start((signal, report) => exportAll(chosen, signal, report))
  }

  function cancel(): void {
    task.cancel()
    announce('Export cancelled')
  }

  return { state: task.state, start, retry: () => start(choice), cancel, dismiss: task.cancel }
}
