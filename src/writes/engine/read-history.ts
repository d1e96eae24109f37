import { parseUtcDate } from '../../lib/codat-date.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { HISTORY_PAGE_SIZE } from './push-api.ts'
import type { PushApi } from './push-api.ts'
import type { PushList } from '../../api/push-operations.ts'

/** More writes than this since the lost one, and the history does not response the question. */
const HISTORY_PAGES = 5

export interface PushHistory {
  readonly operations: PushOperation[]
  /** Whether everything since the moment asked for was seen and could be read. */
  readonly isComplete: boolean
}

const readable = ({ results }: PushList) => results.flatMap((row) => (row.readable ? [row.operation] : []))

function requestTimes(list: PushList): number[] {
  return readable(list).flatMap(({ requestedOnUtc }) => {
    const requested = parseUtcDate(requestedOnUtc)
    return requested.kind === 'instant' ? [requested.ms] : []
  })
}

/** Newest first is asked for; Codat does not promise to hear it. */
function orderOf(times: readonly number[]): 'newest first' | 'oldest first' | 'none' {
  const follow = (fits: (before: number, after: number) => boolean) =>
    times.every((time, place) => place === 0 || fits(times[place - 1] ?? time, time))
  if (follow((before, after) => before >= after)) return 'newest first'
  return follow((before, after) => before <= after) ? 'oldest first' : 'none'
}

/**
 * The push history back to a moment. Only an order that is seen ends the reading before the last page: taken on trust,
 * a history that starts with the oldest would be said not to hold a write that is at its end.
 */
export async function readHistory(
  api: PushApi,
  entry: JournalEntry,
  from: number,
  signal: AbortSignal,
): Promise<PushHistory> {
  const first = await api.history(entry, 1, signal)
  const total = first.totalResults ?? null
  const lists = [first]
  const result = (reachedEnd: boolean): PushHistory => ({
    operations: lists.flatMap((list) => readable(list)),
    isComplete: reachedEnd && lists.every((list) => list.results.every((row) => row.readable)),
  })
  const seen = () => lists.reduce((count, list) => count + list.results.length, 0)
  const hasAll = (last: PushList) =>
    total === null ? last.results.length < HISTORY_PAGE_SIZE : seen() >= total || last.results.length === 0
  if (hasAll(first)) return result(true)

  const order = orderOf(requestTimes(first))
  const isBackwards = order === 'oldest first' && total !== null
  const isDone = (list: PushList) =>
    hasAll(list) ||
    ((isBackwards || order === 'newest first') && requestTimes(list).some((time) => time < from))
  if (!isBackwards && isDone(first)) return result(true)
  const lastPage = Math.ceil((total ?? 0) / HISTORY_PAGE_SIZE)
  for (let step = 1; step < HISTORY_PAGES; step++) {
    const list = await api.history(entry, isBackwards ? lastPage + 1 - step : step + 1, signal)
    lists.push(list)
    if (isDone(list)) return result(true)
  }
  return result(false)
}
