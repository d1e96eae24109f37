import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerRecord } from '../../../api/customers.ts'
import { recordId } from '../../../api/customer-title.ts'
import { announce } from '../../../components/ui/announce.ts'
import { useCancellableTask } from '../../../components/ui/use-cancellable-task.ts'
import { isSelected, selectedCount } from '../../../model/selection/selection.ts'
import type { CustomersList } from '../use-customers-list.ts'
import { listSource, requestsToRead } from '../export/list-source.ts'
import { readAllCustomers } from '../../../api/read-all-customers.ts'
import { layoutToChange } from '../../../api/list-layout.ts'
import { copiedTable } from './copied-table.ts'
import type { CopyFormat } from './copied-table.ts'
import { selectionMessages } from './selection-messages.ts'
import type { Selecting } from './selection-store.ts'

interface CopyOptions {
  companyId: string
  platform: string | undefined
  customers: Pick<CustomersList, 'shownSearch' | 'total'> & {
    data: { results: readonly CustomerRecord[] } | undefined
  }
  selecting: Selecting
}

/** Copies the selected customers, after reading those that no page has shown: only once somebody has agreed to its cost. */
export function useCopySelection({ companyId, platform, customers, selecting }: CopyOptions) {
  const client = useQueryClient()
  const task = useCancellableTask({ done: 0, total: undefined as number | undefined })
  const [asked, setAsked] = useState<CopyFormat>()
  /** What the browser didn't let out: that takes a press of its own when reading took long. */
  const [kept, setKept] = useState<{ text: string; message: string }>()
  const { selection } = selecting
  const { shownSearch: search, total } = customers
  const shown = customers.data?.results ?? []
  const isAllShown = search.page === 1 && total === shown.length
  const count = selectedCount(selection, total)

  async function put(text: string, message: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setKept(undefined)
      announce(message)
    } catch {
      setKept({ text, message })
      announce(selectionMessages.notAllowed)
    }
  }

  function putRecords(records: readonly CustomerRecord[], format: CopyFormat): Promise<void> {
    const fields = layoutToChange(search.columns).columns.map(({ field }) => field)
    const text = copiedTable(records, fields, { format, platform })
    return put(text, selectionMessages.copied(records.length, count))
  }

  const isMeant = (record: CustomerRecord) => {
    const id = recordId(record)
    // A rule is about all that the list finds, also what can't be named one by one.
    return id === undefined ? selection.kind === 'all' : isSelected(selection, id)
  }

  function copy(format: CopyFormat): void {
    setKept(undefined)
    if (selection.kind === 'some') void putRecords([...selecting.records.values()], format)
    else if (isAllShown) void putRecords(shown.filter(isMeant), format)
    else setAsked(format)
  }

  function read(): void {
    const format = asked
    if (format === undefined) return
    setAsked(undefined)
    task.start(async (signal, report) => {
      let records: CustomerRecord[] = []
      const sink = {
        add: (page: readonly CustomerRecord[]) => void records.push(...page.filter(isMeant)),
        clear: () => {
          records = []
        },
      }
      const source = listSource({ client, companyId, search, signal })
      await readAllCustomers(source, search.orderBy, sink, (done, of) => report({ done, total: of }))
      await putRecords(records, format)
    })
  }

  function cancel(): void {
    setAsked(undefined)
    task.cancel()
    announce(selectionMessages.cancelled)
  }

  return {
    state: task.state,
    copy,
    read,
    cancel,
    dismiss: task.cancel,
    cost:
      asked && count !== undefined ? selectionMessages.cost(count, requestsToRead(total ?? 0)) : undefined,
    putKept: kept && (() => void put(kept.text, kept.message)),
  }
}
