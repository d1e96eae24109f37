'use no memo' // What is worth remembering says so: code for the rest would cost the first load more than it saves.

import { useMemo, useState } from 'react'
import { countChangedRows } from './changed-rows.ts'

interface Page {
  results: readonly unknown[]
}

interface CalmPageOptions<Data, Search> {
  /** Names the page; another one is shown as soon as it is there. */
  listKey: string
  search: Search
  query: { data: Data | undefined; isPlaceholderData: boolean; isFetching: boolean }
  /** Whether the page was known to be out of date when it came up: then its first reading is no surprise. */
  isOutdated: () => boolean
}

/**
 * Keeps the rows of a page where they are when the page is read again in the background: a pointer or the focus may
 * rest on one of them. What the person asks for themselves, another page or search, is shown at once.
 */
export function useCalmPage<Data extends Page, Search>(options: CalmPageOptions<Data, Search>) {
  const { listKey, search, query } = options
  const [shown, setShown] = useState({
    listKey: '',
    search,
    data: undefined as Data | undefined,
    isOutdated: false,
  })
  const { data, isPlaceholderData } = query
  const isOther = shown.listKey !== listKey
  const isNew = !isPlaceholderData && shown.data !== data
  const isSurprise = isNew && !isOther && !shown.isOutdated
  const changed = useMemo(
    () => (isSurprise ? countChangedRows(shown.data, data) : 0),
    [isSurprise, shown.data, data],
  )
  const next = { listKey, search, data, isOutdated: isOther && options.isOutdated() }
  // The page shown stays the old one until the new one is there; its rows belong to the old address.
  if (changed === 0 && !isPlaceholderData && (isOther || isNew)) setShown(next)
  return {
    data: shown.data,
    shownSearch: shown.search,
    /** Rows that the last reading would change or move, while they are kept on the screen. */
    changed,
    isBusy: isPlaceholderData || (shown.isOutdated && query.isFetching),
    /** Shows the page as it was last read. */
    showChanges: () => setShown(next),
  }
}
