import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isBackgroundPaused } from '../../api/quota.ts'
import { pushQueries } from '../../api/push-operations.ts'
import type { PushList } from '../../api/push-operations.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { operationStatus } from '../../api/push-operation.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { writeRows } from '../../writes/rules/write-rows.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { WRITES_PAGE_SIZE } from '../../lib/paths/writes-search.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import { useRefetchAfterSend } from './use-refetch-after-send.ts'

/** While a change on the page is pending, no matter who sent it, the page is read again: soon at first, then less often. */
const FIRST_REREAD_MS = 10_000
const LONGEST_REREAD_MS = 300_000

function rereadMs(list: PushList | undefined, reads: number): number | false {
  if (list === undefined || isBackgroundPaused()) return false
  const isPending = list.results.some((row) => row.readable && operationStatus(row.operation) === 'Pending')
  return isPending && Math.min(LONGEST_REREAD_MS, FIRST_REREAD_MS * 1.5 ** reads)
}

/** A push operation key as Codat makes them; nothing else is worth a request. */
const KEY = /^[0-9a-f-]{36}$/i

/** A page of the company's changes, and the one whose details are open. */
export function useCompanyWrites(companyId: string, search: WritesSearch) {
  const entries = useWrites(companyId)
  const history = useQuery({
    ...pushQueries.list(companyId, {
      page: search.page,
      pageSize: WRITES_PAGE_SIZE,
      ...(search.status === undefined ? {} : { query: `status=${search.status}` }),
    }),
    // The rows on screen stay until the next ones are there, but only those of the same company.
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === companyId ? keepPreviousData(previous) : undefined,
    refetchInterval: ({ state }) => rereadMs(state.data, state.dataUpdateCount),
  })

  useRefetchAfterSend(history, entries, search)

  const results = history.data?.results ?? []
  const operations = results.flatMap((row) => (row.readable ? [row.operation] : []))
  const isNewest = history.isSuccess && search.page === 1 && search.status === undefined
  const rows = writeRows(operations, entries, isNewest ? { readAtMs: history.dataUpdatedAt } : undefined)

  const entry = entries.find(({ id, pushOperationKey }) =>
    search.write === undefined ? pushOperationKey === search.operation : id === search.write,
  )
  const key = search.operation ?? entry?.pushOperationKey ?? undefined
  const listed = rows.find(({ operation }) => operation !== undefined && operation.pushOperationKey === key)
  const isElsewhere = key !== undefined && KEY.test(key) && listed === undefined && !history.isPending
  const single = useQuery({ ...pushQueries.detail(companyId, key ?? ''), enabled: isElsewhere })

  return {
    history,
    rows,
    unreadable: results.length - operations.length,
    open: openRow(listed, single.data, entry),
    /** Why the change in the address is not shown. */
    openError: isElsewhere && entry === undefined ? single.error : null,
  }
}

function openRow(
  listed: WriteRow | undefined,
  single: PushOperation | undefined,
  entry: WriteRow['entry'],
): WriteRow | undefined {
  if (listed !== undefined) return { ...listed, entry: listed.entry ?? entry }
  const operation = single ?? entry?.operation ?? undefined
  if (operation === undefined && entry === undefined) return undefined
  return { id: operation?.pushOperationKey ?? entry?.id ?? '', operation, entry }
}
