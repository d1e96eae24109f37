import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { pageFacts } from '../../api/paging.ts'
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
import { pageOfGroup, countGroups } from './change-groups.ts'
import { useRefetchAfterSend } from './use-refetch-after-send.ts'

/** While a change on the page is pending, no matter who sent it, the page is read again: soon at first, then less often. */
const FIRST_REREAD_MS = 10_000
const LONGEST_REREAD_MS = 300_000

/** Codat can't tell what needs a person, so the company's latest changes are searched for it, in one request. */
const SEARCHED = 500

function rereadMs(list: PushList | undefined, reads: number): number | false {
  if (list === undefined || isBackgroundPaused()) return false
  const isPending = list.results.some((row) => row.readable && operationStatus(row.operation) === 'Pending')
  return isPending && Math.min(LONGEST_REREAD_MS, FIRST_REREAD_MS * 1.5 ** reads)
}

/** A push operation key as Codat makes them; nothing else is worth a request. */
const KEY = /^[0-9a-f-]{36}$/i

const readableOf = (list: PushList | undefined) =>
  (list?.results ?? []).flatMap((row) => (row.readable ? [row.operation] : []))

/** A page of the company's changes, how many there are of each group, and the one whose details are open. */
export function useCompanyWrites(companyId: string, search: WritesSearch, lastSync: number | null = null) {
  const entries = useWrites(companyId)
  const { show, status } = search
  const listed = useQuery({
    ...pushQueries.list(companyId, {
      page: search.page,
      pageSize: WRITES_PAGE_SIZE,
      ...(status === undefined ? {} : { query: `status=${status}` }),
    }),
    enabled: show === undefined,
    // The rows on screen stay until the next ones are there, but only those of the same company.
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === companyId ? keepPreviousData(previous) : undefined,
    refetchInterval: ({ state }) => rereadMs(state.data, state.dataUpdateCount),
  })
  const facts = pageFacts(listed.data, { page: search.page, pageSize: WRITES_PAGE_SIZE })
  const isWhole = search.page === 1 && status === undefined && show === undefined && !facts.hasNext
  const latest = useQuery({
    ...pushQueries.list(companyId, { page: 1, pageSize: SEARCHED }),
    enabled: show !== undefined || (listed.isSuccess && !isWhole && !isBackgroundPaused()),
    refetchInterval: ({ state }) => show !== undefined && rereadMs(state.data, state.dataUpdateCount),
  })
  const history = show === undefined ? listed : latest
  useRefetchAfterSend(history, entries, search)

  const searched = isWhole ? listed : latest
  const all = searched.isSuccess
    ? writeRows(readableOf(searched.data), entries, { readAtMs: isWhole ? searched.dataUpdatedAt : 0 })
    : undefined
  const isNewest = listed.isSuccess && search.page === 1 && status === undefined
  const page =
    show === undefined
      ? {
          rows: writeRows(
            readableOf(listed.data),
            entries,
            isNewest ? { readAtMs: listed.dataUpdatedAt } : undefined,
          ),
          shown: listed.data?.results.length ?? 0,
          ...facts,
        }
      : pageOfGroup(all ?? [], show, search.page, lastSync)

  const entry = entries.find(({ id, pushOperationKey }) =>
    search.write === undefined ? pushOperationKey === search.operation : id === search.write,
  )
  const key = search.operation ?? entry?.pushOperationKey ?? undefined
  const row = page.rows.find(({ operation }) => operation !== undefined && operation.pushOperationKey === key)
  const isElsewhere = key !== undefined && KEY.test(key) && row === undefined && !history.isPending
  const single = useQuery({ ...pushQueries.detail(companyId, key ?? ''), enabled: isElsewhere })

  return {
    history,
    page,
    counts: all && countGroups(all, lastSync),
    /** How many changes were searched for those of a group, where there are more. */
    searched: isWhole || !latest.isSuccess || !hasMore(latest.data) ? undefined : latest.data.results.length,
    unreadable: (history.data?.results.length ?? 0) - readableOf(history.data).length,
    open: openRow(row, single.data, entry),
    /** Why the change in the address is not shown. */
    openError: isElsewhere && entry === undefined ? single.error : null,
  }
}

const hasMore = (list: PushList) => pageFacts(list, { page: 1, pageSize: SEARCHED }).hasNext

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
